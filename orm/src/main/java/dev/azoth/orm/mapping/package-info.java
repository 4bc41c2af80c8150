/** How classes are mapped: mappers, attributes, relationships. */
@NullMarked
package dev.azoth.orm.mapping;

import org.jspecify.annotations.NullMarked;
