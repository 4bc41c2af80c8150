package dev.azoth.engine.url;

import dev.azoth.error.ArgumentException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Percent-encoding, and how text is quoted in error messages. */
final class UrlText {
    private static final String HEX = "0123456789ABCDEF";

    private static final Pattern PARAMETER = Pattern.compile("(?<=[?&])([^=&]*)=([^&]*)");

    private UrlText() {}

    /** Encodes all but letters, digits, {@code -._~} and the characters given. */
    static String encode(String text, String safe) {
        var encoded = new StringBuilder(text.length() + 8);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (isUnreserved(c) || safe.indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            }
        }
        return encoded.toString();
    }

    /**
     * Decodes percent-escapes strictly: half an escape, or one that is not UTF-8, is refused.
     *
     * @param part what the text is, for the message
     * @param secret whether the message must not show the text
     */
    static String decode(String text, String part, boolean plusIsSpace, boolean secret) {
        if (text.indexOf('%') < 0 && !(plusIsSpace && text.indexOf('+') >= 0)) {
            return requirePlain(part, text, !secret);
        }
        var bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (c == '%') {
                int high = i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
                int low = i + 2 < text.length() ? Character.digit(text.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    throw malformed(
                            part,
                            text,
                            secret,
                            "the percent sign at character " + (i + 1) + " is not followed by two hexadecimal digits",
                            null);
                }
                bytes.write(high << 4 | low);
                i += 3;
            } else {
                byte[] plain = c == '+' && plusIsSpace
                        ? new byte[] {' '}
                        : Character.toString(c).getBytes(StandardCharsets.UTF_8);
                bytes.write(plain, 0, plain.length);
                i += Character.charCount(c);
            }
        }
        try {
            String decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
            return requirePlain(part, decoded, !secret);
        } catch (CharacterCodingException e) {
            throw malformed(part, text, secret, "the bytes it stands for are not UTF-8", e);
        }
    }

    /** Refuses control characters, which no part of a URL may hold. */
    static String requirePlain(String part, String text, boolean show) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                throw new ArgumentException("The " + part + (show ? " " + quote(text) : "")
                        + " of the database URL contains the control character " + escape(text.charAt(i)));
            }
        }
        return text;
    }

    /** The text in quotes on one line; control characters escaped. */
    static String quote(String text) {
        var quoted = new StringBuilder(text.length() + 2).append('\'');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c)) {
                quoted.append(escape(c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('\'').toString();
    }

    /** A text that may be a URL, with what could be a password put out of sight. */
    static String redact(String whole) {
        String text = PARAMETER
                .matcher(whole)
                .replaceAll(found -> Matcher.quoteReplacement(
                        Url.isSecret(found.group(1)) ? found.group(1) + "=***" : found.group()));
        int at = text.lastIndexOf('@');
        if (at < 0) {
            return quote(text);
        }
        int scheme = text.indexOf(":/");
        int from = scheme < 0 ? 0 : scheme + 1;
        int colon = text.indexOf(':', from);
        return colon < 0 || colon > at ? quote(text) : quote(text.substring(0, colon) + ":***" + text.substring(at));
    }

    private static ArgumentException malformed(
            String part, String text, boolean secret, String what, @Nullable CharacterCodingException cause) {
        return new ArgumentException(
                "Malformed percent-encoding in the " + part + (secret ? "" : " " + quote(text))
                        + " of the database URL: "
                        + what + (secret ? " (the " + part + " is not shown)" : "")
                        + "; a percent sign itself is written %25",
                cause);
    }

    private static String escape(char c) {
        return String.format("\\u%04x", (int) c);
    }

    private static boolean isUnreserved(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "-._~".indexOf(c) >= 0;
    }
}
