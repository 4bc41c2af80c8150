package dev.azoth.ormtests.dml;

import dev.azoth.ormtests.OrmSuite;
import org.junit.jupiter.api.BeforeEach;

/** People of SQLAlchemy's tests, papers of theirs, and classes that share tables or have several. */
abstract class DmlSuite extends OrmSuite {
    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {
            Person.class, Paper.class, Staff.class, Cook.class, Animal.class, Dog.class, Voucher.class
        };
    }

    @BeforeEach
    void people() {
        write(
                new Person(1, "john", 25),
                new Person(2, "jack", 47),
                new Person(3, "jill", 29),
                new Person(4, "jane", 37));
    }
}
