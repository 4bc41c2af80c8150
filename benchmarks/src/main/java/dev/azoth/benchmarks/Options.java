package dev.azoth.benchmarks;

import dev.azoth.benchmarks.orm.Items;
import dev.azoth.benchmarks.orm.OrmCase;
import dev.azoth.error.ArgumentException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param url null for the embedded server
 * @param orm whether objects are measured ({@code ormCases}, {@code ormContenders}) or statements ({@code cases},
 *     {@code contenders})
 * @param warmups rounds that do not count
 * @param recording where a flight recording of the measured time goes, or null
 */
record Options(
        @Nullable String url,
        boolean orm,
        Set<Case> cases,
        Set<Contenders> contenders,
        Set<OrmCase> ormCases,
        Set<OrmContenders> ormContenders,
        int connections,
        int rounds,
        int warmups,
        double seconds,
        @Nullable String recording) {
    static final String USAGE = """
            bin/benchmark [URL] [options]
              URL                    postgresql://user:password@host:port/database; without it, an embedded PostgreSQL.
                                     A schema %s is made in it, and dropped at the end
              --orm                  objects (W1 to W6, docs/performance.md) instead of statements
              --cases LIST           P1: primary-key select, %d callers; P2: %d rows, %d callers; with --orm: W1,W2,W3,W4,W5,W6
              --contenders LIST      of %s;
                                     with --orm: of %s
              --connections N        each contender may open (10)
              --rounds N             that count (7)
              --warmups N            rounds that do not (3)
              --seconds S            each round measures each contender (4)
              --record FILE          writes a JFR recording of one contender in one case, and prints whose code
                                     used the CPU and who allocated
              --micro [REGEX ...]    the JMH benchmarks instead; further arguments are JMH's""".formatted(
                    ItemRows.SCHEMA,
                    Case.PRIMARY_KEY.callers(),
                    Items.COUNT,
                    Case.ALL_ROWS.callers(),
                    names(Contenders.values()),
                    names(OrmContenders.values()));

    private static String names(Entrant... entrants) {
        return String.join(",", Arrays.stream(entrants).map(Entrant::option).toList());
    }

    static Options parse(String... arguments) {
        var parser = new Parser(arguments);
        String url = null;
        Set<Case> cases = EnumSet.allOf(Case.class);
        Set<Contenders> contenders = EnumSet.allOf(Contenders.class);
        Set<OrmCase> ormCases = EnumSet.allOf(OrmCase.class);
        Set<OrmContenders> ormContenders = EnumSet.allOf(OrmContenders.class);
        boolean orm = Arrays.asList(arguments).contains("--orm");
        int connections = 10;
        int rounds = 7;
        int warmups = 3;
        double seconds = 4;
        String recording = null;
        while (parser.hasNext()) {
            String argument = parser.next();
            switch (argument) {
                case "--orm" -> {}
                case "--cases" -> {
                    if (orm) {
                        ormCases = parser.some(OrmCase.class, OrmCase::label);
                    } else {
                        cases = parser.some(Case.class, Case::label);
                    }
                }
                case "--contenders" -> {
                    if (orm) {
                        ormContenders = parser.some(OrmContenders.class, OrmContenders::option);
                    } else {
                        contenders = parser.some(Contenders.class, Contenders::option);
                    }
                }
                case "--connections" -> connections = parser.number(1);
                case "--rounds" -> rounds = parser.number(1);
                case "--warmups" -> warmups = parser.number(0);
                case "--seconds" -> seconds = parser.seconds();
                case "--record" -> recording = parser.value();
                default -> {
                    if (argument.startsWith("-") || url != null) {
                        throw new ArgumentException("unknown argument '" + argument + "'\n" + USAGE);
                    }
                    url = argument;
                }
            }
        }
        int measured = orm ? ormCases.size() + ormContenders.size() : cases.size() + contenders.size();
        if (recording != null && measured > 2) {
            throw new ArgumentException(
                    "--record needs one of --cases and one of --contenders: else whose time is it?");
        }
        return new Options(
                url, orm, cases, contenders, ormCases, ormContenders, connections, rounds, warmups, seconds, recording);
    }

    private static final class Parser {
        private final List<String> arguments;
        private int position;

        Parser(String... arguments) {
            this.arguments = List.of(arguments);
        }

        boolean hasNext() {
            return position < arguments.size();
        }

        String next() {
            return arguments.get(position++);
        }

        String value() {
            if (!hasNext()) {
                throw new ArgumentException(arguments.get(position - 1) + " needs a value\n" + USAGE);
            }
            return next();
        }

        int number(int least) {
            String option = arguments.get(position - 1);
            String text = value();
            try {
                int number = Integer.parseInt(text);
                if (number >= least) {
                    return number;
                }
            } catch (NumberFormatException notANumber) {
                // told below
            }
            throw new ArgumentException(option + " needs a whole number from " + least + ", not '" + text + "'");
        }

        double seconds() {
            String text = value();
            try {
                double seconds = Double.parseDouble(text);
                if (seconds > 0 && seconds <= 3600) {
                    return seconds;
                }
            } catch (NumberFormatException notANumber) {
                // told below
            }
            throw new ArgumentException("--seconds needs a number above 0 and up to 3600, not '" + text + "'");
        }

        <E extends Enum<E>> Set<E> some(Class<E> type, Function<E, String> spelling) {
            List<E> known = List.of(type.getEnumConstants());
            Set<E> chosen = EnumSet.noneOf(type);
            for (String name : value().split(",", -1)) {
                chosen.add(known.stream()
                        .filter(one -> spelling.apply(one).equals(name))
                        .findFirst()
                        .orElseThrow(() -> new ArgumentException("'" + name + "' is none of "
                                + Arrays.toString(known.stream().map(spelling).toArray()))));
            }
            return chosen;
        }
    }
}
