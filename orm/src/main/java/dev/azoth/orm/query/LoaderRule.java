package dev.azoth.orm.query;

/** What a loader option says of the class that its path leads to, but for the way there. Immutable. */
public sealed interface LoaderRule permits ColumnRule, ExpressionRule, SubclassRule, WildcardRule {}
