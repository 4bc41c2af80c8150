package dev.azoth.ormtests;

import dev.azoth.testservers.TestMariaDb;
import dev.azoth.testservers.TestPostgres;

/** The databases the ORM is tested on. */
public enum Database {
    SQLITE {
        @Override
        public String create() {
            return "sqlite://";
        }

        @Override
        public void drop(String url) {}
    },
    POSTGRESQL {
        @Override
        public String create() {
            return TestPostgres.createDatabase("orm");
        }

        @Override
        public void drop(String url) {
            TestPostgres.dropDatabase(url);
        }
    },
    MARIADB {
        @Override
        public String create() {
            return TestMariaDb.createDatabase("orm");
        }

        @Override
        public void drop(String url) {
            TestMariaDb.dropDatabase(url);
        }
    };

    /** Makes an empty database; answers its URL. */
    public abstract String create();

    public abstract void drop(String url);
}
