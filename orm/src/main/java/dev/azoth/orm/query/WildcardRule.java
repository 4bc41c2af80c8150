package dev.azoth.orm.query;

import dev.azoth.error.ArgumentException;
import dev.azoth.orm.annotation.LoadingStrategy;

/** How all relationships are loaded of which nothing else is said. Immutable. SQLAlchemy: {@code lazyload("*")}. */
public record WildcardRule(LoadingStrategy strategy) implements LoaderRule {
    /**
     * @param wildcard what was given in the place of a relationship
     * @throws ArgumentException when it is not {@code "*"}
     */
    public static WildcardRule of(String wildcard, LoadingStrategy strategy) {
        if (!wildcard.equals("*")) {
            throw new ArgumentException(
                    "A loader option takes a relationship, User_.orders, or \"*\" for all; not \"" + wildcard + '"');
        }
        return new WildcardRule(strategy);
    }
}
