package dev.azoth.sqlite;

import java.util.ArrayList;
import java.util.List;

/** Goes through the tokens of a text, one way. */
final class TokenReader {
    private static final SqlToken END = new SqlToken(SqlToken.Kind.SYMBOL, "", 0, 0);

    private final String source;
    private final List<SqlToken> tokens;
    private int at;

    TokenReader(String source) {
        this(source, SqlToken.read(source));
    }

    private TokenReader(String source, List<SqlToken> tokens) {
        this.source = source;
        this.tokens = tokens;
    }

    boolean atEnd() {
        return at >= tokens.size();
    }

    SqlToken peek() {
        return atEnd() ? END : tokens.get(at);
    }

    SqlToken next() {
        SqlToken token = peek();
        at++;
        return token;
    }

    /** Steps over the keywords or symbols if they come next, all of them. */
    boolean skip(String... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (at + i >= tokens.size() || !tokens.get(at + i).is(expected[i])) {
                return false;
            }
        }
        at += expected.length;
        return true;
    }

    /** The tokens inside the parentheses that open here; this reader then stands behind them. */
    TokenReader group() {
        next();
        int begin = at;
        int depth = 1;
        while (!atEnd() && depth > 0) {
            SqlToken token = next();
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
        }
        int end = depth == 0 ? at - 1 : at;
        return new TokenReader(source, tokens.subList(begin, end));
    }

    /** What is left, cut at the commas that stand outside of parentheses. */
    List<TokenReader> split() {
        List<TokenReader> parts = new ArrayList<>();
        int begin = at;
        int depth = 0;
        while (!atEnd()) {
            SqlToken token = next();
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0 && token.is(",")) {
                parts.add(new TokenReader(source, tokens.subList(begin, at - 1)));
                begin = at;
            }
        }
        if (begin < tokens.size()) {
            parts.add(new TokenReader(source, tokens.subList(begin, tokens.size())));
        }
        return parts;
    }

    /** The names of a list such as {@code a, "b" DESC}. */
    List<String> names() {
        return split().stream().map(part -> part.peek().text()).toList();
    }

    /** What is left as it stands in the source. */
    String rest() {
        return atEnd()
                ? ""
                : source.substring(peek().start(), tokens.get(tokens.size() - 1).end());
    }
}
