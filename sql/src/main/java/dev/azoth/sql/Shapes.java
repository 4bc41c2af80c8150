package dev.azoth.sql;

import dev.azoth.error.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/** What rows become. */
final class Shapes {
    private Shapes() {}

    @SuppressWarnings("unchecked")
    static <T extends @Nullable Object> RowShape<T> single() {
        return (header, values) -> (T) values[0];
    }

    @SuppressWarnings("unchecked")
    static <A, B, X> RowShape<X> of(Make.Of2<A, B, X> make) {
        return (header, v) -> {
            check(header, 2);
            try {
                return make.of((A) v[0], (B) v[1]);
            } catch (NullPointerException failure) {
                throw UnboxedNull.told(failure, header, v);
            }
        };
    }

    @SuppressWarnings("unchecked")
    static <A, B, C, X> RowShape<X> of(Make.Of3<A, B, C, X> make) {
        return (header, v) -> {
            check(header, 3);
            try {
                return make.of((A) v[0], (B) v[1], (C) v[2]);
            } catch (NullPointerException failure) {
                throw UnboxedNull.told(failure, header, v);
            }
        };
    }

    @SuppressWarnings("unchecked")
    static <A, B, C, D, X> RowShape<X> of(Make.Of4<A, B, C, D, X> make) {
        return (header, v) -> {
            check(header, 4);
            try {
                return make.of((A) v[0], (B) v[1], (C) v[2], (D) v[3]);
            } catch (NullPointerException failure) {
                throw UnboxedNull.told(failure, header, v);
            }
        };
    }

    @SuppressWarnings("unchecked")
    static <A, B, C, D, E, X> RowShape<X> of(Make.Of5<A, B, C, D, E, X> make) {
        return (header, v) -> {
            check(header, 5);
            try {
                return make.of((A) v[0], (B) v[1], (C) v[2], (D) v[3], (E) v[4]);
            } catch (NullPointerException failure) {
                throw UnboxedNull.told(failure, header, v);
            }
        };
    }

    @SuppressWarnings("unchecked")
    static <A, B, C, D, E, F, X> RowShape<X> of(Make.Of6<A, B, C, D, E, F, X> make) {
        return (header, v) -> {
            check(header, 6);
            try {
                return make.of((A) v[0], (B) v[1], (C) v[2], (D) v[3], (E) v[4], (F) v[5]);
            } catch (NullPointerException failure) {
                throw UnboxedNull.told(failure, header, v);
            }
        };
    }

    @SuppressWarnings("unchecked")
    static <A, B, C, D, E, F, G, X> RowShape<X> of(Make.Of7<A, B, C, D, E, F, G, X> make) {
        return (header, v) -> {
            check(header, 7);
            try {
                return make.of((A) v[0], (B) v[1], (C) v[2], (D) v[3], (E) v[4], (F) v[5], (G) v[6]);
            } catch (NullPointerException failure) {
                throw UnboxedNull.told(failure, header, v);
            }
        };
    }

    @SuppressWarnings("unchecked")
    static <A, B, C, D, E, F, G, H, X> RowShape<X> of(Make.Of8<A, B, C, D, E, F, G, H, X> make) {
        return (header, v) -> {
            check(header, 8);
            try {
                return make.of((A) v[0], (B) v[1], (C) v[2], (D) v[3], (E) v[4], (F) v[5], (G) v[6], (H) v[7]);
            } catch (NullPointerException failure) {
                throw UnboxedNull.told(failure, header, v);
            }
        };
    }

    private static void check(RowHeader header, int wanted) {
        if (header.size() != wanted) {
            throw new InvalidRequestException("into() was given a function of " + wanted + " values for rows of "
                    + header.size() + " columns: " + header.names());
        }
    }
}
