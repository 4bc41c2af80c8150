package dev.azoth.ormtests.naturalkeys;

/** The key of a phone. */
public record PhoneKey(String person, String number) {}
