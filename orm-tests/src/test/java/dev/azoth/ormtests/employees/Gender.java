package dev.azoth.ormtests.employees;

/** As the schema spells it. */
public enum Gender {
    M,
    F
}
