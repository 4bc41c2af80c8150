package dev.azoth.ormtests.onecolumn;

/** The key of a vaccination. */
public record VaccinationKey(Integer pet, String vaccine) {}
