package dev.azoth.sqlite;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.sqlite.Function;

/** {@code text REGEXP pattern}: whether the pattern is found in the text, in the syntax of java.util.regex. */
final class RegexpFunction extends Function {
    private @Nullable Pattern last;

    @Override
    protected void xFunc() throws SQLException {
        if (args() != 2) {
            throw new SQLException("regexp() takes a pattern and a text");
        }
        String pattern = value_text(0);
        String text = value_text(1);
        if (pattern == null || text == null) {
            result();
            return;
        }
        Matcher matcher = compiled(pattern).matcher(text);
        result(matcher.find() ? 1 : 0);
    }

    private Pattern compiled(String pattern) throws SQLException {
        Pattern known = last;
        if (known != null && known.pattern().equals(pattern)) {
            return known;
        }
        try {
            Pattern compiled = Pattern.compile(pattern);
            last = compiled;
            return compiled;
        } catch (PatternSyntaxException malformed) {
            throw new SQLException("malformed regular expression: " + malformed.getMessage(), malformed);
        }
    }
}
