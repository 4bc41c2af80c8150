/** MariaDB and MySQL: dialects, catalog and driver. */
@NullMarked
package dev.azoth.mysql;

import org.jspecify.annotations.NullMarked;
