package dev.azoth.ormtests.northwind;

/** The order and the product. */
public record SaleLineKey(Integer sale, Integer product) {}
