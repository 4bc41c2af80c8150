/** The ORM examples in direct style: the same programs, which send the same statements and print the same lines. */
@NullMarked
package dev.azoth.examples.orm.direct;

import org.jspecify.annotations.NullMarked;
