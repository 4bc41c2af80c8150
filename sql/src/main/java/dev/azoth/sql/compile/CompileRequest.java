package dev.azoth.sql.compile;

import java.util.List;
import java.util.Map;

/**
 * What besides the statement decides its SQL; part of the compile cache's key.
 *
 * @param parameterNames the names of the parameters given at execution, in order: the columns of an INSERT or UPDATE that
 *     has no values of its own; empty when none were given
 * @param many whether many parameter sets are to be run
 * @param schemaTranslate schema names to be replaced, the empty string standing for no schema
 */
public record CompileRequest(List<String> parameterNames, boolean many, Map<String, String> schemaTranslate) {
    public static final CompileRequest PLAIN = new CompileRequest(List.of(), false, Map.of());
}
