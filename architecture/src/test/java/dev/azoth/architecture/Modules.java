package dev.azoth.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.List;

/** The modules of the product, their packages, and their compiled classes. */
final class Modules {
    static final String SQL = "dev.azoth.sql..";
    static final String ERROR = "dev.azoth.error..";
    static final String ENGINE = "dev.azoth.engine..";
    static final String ORM = "dev.azoth.orm..";
    static final String PROCESSOR = "dev.azoth.processor..";
    static final String ASYNC = "dev.azoth.async..";
    static final String JACKSON = "dev.azoth.jackson..";
    static final String MYSQL = "dev.azoth.mysql..";
    static final String POSTGRESQL = "dev.azoth.postgresql..";
    static final String SQLITE = "dev.azoth.sqlite..";
    /** What the drivers over Vert.x clients share. */
    static final String VERTX = "dev.azoth.vertx..";

    static final String TESTKIT = "dev.azoth.testkit..";
    static final String EXAMPLES = "dev.azoth.examples..";
    static final String BENCHMARKS = "dev.azoth.benchmarks..";

    /** The packages of all modules. */
    static final List<String> ALL = List.of(
            ERROR,
            SQL,
            ENGINE,
            ORM,
            PROCESSOR,
            ASYNC,
            JACKSON,
            VERTX,
            MYSQL,
            POSTGRESQL,
            SQLITE,
            TESTKIT,
            EXAMPLES,
            BENCHMARKS);

    /** Folders of the modules that are published; each has a module-info. */
    static final List<String> PUBLISHED = List.of(
            "sql",
            "engine",
            "orm",
            "processor",
            "async",
            "jackson",
            "databases/vertx",
            "databases/mysql",
            "databases/postgresql",
            "databases/sqlite",
            "testkit");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(
                    "dev.azoth.sql",
                    "dev.azoth.error",
                    "dev.azoth.engine",
                    "dev.azoth.orm",
                    "dev.azoth.processor",
                    "dev.azoth.async",
                    "dev.azoth.jackson",
                    "dev.azoth.vertx",
                    "dev.azoth.mysql",
                    "dev.azoth.postgresql",
                    "dev.azoth.sqlite",
                    "dev.azoth.testkit",
                    "dev.azoth.examples");

    private Modules() {}

    static JavaClasses classes() {
        return CLASSES;
    }

    /** The root of the checkout. */
    static Path root() {
        return Path.of(System.getProperty("azoth.root", ".."));
    }
}
