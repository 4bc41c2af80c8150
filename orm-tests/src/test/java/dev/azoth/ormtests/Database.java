package dev.azoth.ormtests;

import dev.azoth.testservers.TestPostgres;

/** The databases the ORM is tested on. */
public enum Database {
    SQLITE {
        @Override
        String create() {
            return "sqlite://";
        }

        @Override
        void drop(String url) {}
    },
    POSTGRESQL {
        @Override
        String create() {
            return TestPostgres.createDatabase("orm");
        }

        @Override
        void drop(String url) {
            TestPostgres.dropDatabase(url);
        }
    };

    /** Makes an empty database; answers its URL. */
    abstract String create();

    abstract void drop(String url);
}
