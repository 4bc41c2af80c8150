package dev.azoth.examples.orm;

import dev.azoth.testservers.TestMariaDb;
import dev.azoth.testservers.TestPostgres;

/** The databases the examples run on. */
enum Database {
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
            return TestPostgres.createDatabase("examples");
        }

        @Override
        void drop(String url) {
            TestPostgres.dropDatabase(url);
        }
    },
    MARIADB {
        @Override
        String create() {
            return TestMariaDb.createDatabase("examples");
        }

        @Override
        void drop(String url) {
            TestMariaDb.dropDatabase(url);
        }
    };

    /** Makes an empty database; answers its URL. */
    abstract String create();

    abstract void drop(String url);
}
