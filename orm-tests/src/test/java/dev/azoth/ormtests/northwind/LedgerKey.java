package dev.azoth.ormtests.northwind;

/** Of a ledger account. */
public record LedgerKey(String company, Integer number) {}
