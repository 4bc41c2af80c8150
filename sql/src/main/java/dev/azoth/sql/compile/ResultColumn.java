package dev.azoth.sql.compile;

import dev.azoth.sql.Expression;
import org.jspecify.annotations.Nullable;

/**
 * A column that a compiled statement returns.
 *
 * @param name its key in rows: the column's name or label
 * @param expression what was selected, by which rows can be asked; null where there is none
 * @param codec decodes its values
 */
public record ResultColumn(String name, @Nullable Expression<?> expression, TypeCodec<?> codec) {}
