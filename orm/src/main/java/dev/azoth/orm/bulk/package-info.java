/** INSERT, UPDATE and DELETE of mapped classes as statements. */
@NullMarked
package dev.azoth.orm.bulk;

import org.jspecify.annotations.NullMarked;
