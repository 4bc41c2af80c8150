/** SQL types: which Java class a column holds and which values it takes. Nothing here knows a database. */
@NullMarked
package dev.azoth.sql.type;

import org.jspecify.annotations.NullMarked;
