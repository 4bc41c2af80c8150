package dev.azoth.sql.compile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One text with many parameter sets.
 *
 * @param parameterSets encoded, in placeholder order each
 */
public record BoundBatch(String sql, List<@Nullable Object[]> parameterSets) {}
