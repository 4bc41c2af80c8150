package dev.azoth.ormtests.enterprise;

/** Whether it is sold. */
public enum ProductStatus {
    DRAFT,
    ACTIVE,
    RETIRED
}
