/** The ORM examples of SQLAlchemy's asyncio documentation, each a program that can be run: {@code bin/quickstart --example NAME}. */
@NullMarked
package dev.azoth.examples.orm;

import org.jspecify.annotations.NullMarked;
