package dev.azoth.engine;

import dev.azoth.error.ArgumentException;
import dev.azoth.sql.compile.ParameterColumns;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Refuses what callers must not give: nulls, and lists of parameters that are empty or have holes. */
final class Arguments {
    private Arguments() {}

    /**
     * The argument, unless it is null.
     *
     * @param call for the message: {@code execute}
     * @param what it should have been: {@code a statement}
     */
    static <T> T given(@Nullable T argument, String call, String what) {
        if (argument == null) {
            throw new ArgumentException(call + "(...) was given null instead of " + what);
        }
        return argument;
    }

    /** What a user's function returned, unless it is null. */
    static <T> T returned(@Nullable T value, String call, String what) {
        if (value == null) {
            throw new ArgumentException("The function given to " + call + "(...) returned null instead of " + what);
        }
        return value;
    }

    /** One set of parameters. */
    static List<Map<String, ?>> one(@Nullable Map<String, ?> parameters, String call) {
        return List.of(given(parameters, call, "a map of parameters; leave the argument out for none"));
    }

    /** The sets of parameters of an execution for each of them. */
    static <P> List<P> many(@Nullable List<P> sets, String call, String one) {
        List<P> given = given(sets, call, "a list of parameter sets");
        if (given.isEmpty()) {
            throw new ArgumentException(call + "(...) was given an empty list of parameter sets, which would run the"
                    + " statement no times: leave the call out when there is nothing to do, or leave the argument out to"
                    + " run the statement once without parameters");
        }
        for (int i = 0; i < given.size() && !(given instanceof ParameterColumns); i++) {
            if (given.get(i) == null) {
                throw new ArgumentException(call + "(...) was given null instead of " + one + " as parameter set "
                        + (i + 1) + " of " + given.size());
            }
        }
        return given;
    }
}
