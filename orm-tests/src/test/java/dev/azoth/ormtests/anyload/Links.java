package dev.azoth.ormtests.anyload;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Which rows of one table belong to which of another. */
record Links(List<int[]> pairs) {
    /** For most rows of the first table, one of the second. */
    static Links one(Random random, int first, int last, int others) {
        var pairs = new ArrayList<int[]>();
        for (int row = first; row <= last; row++) {
            if (random.nextInt(4) > 0) {
                pairs.add(new int[] {row, random.nextInt(others) + 1});
            }
        }
        return new Links(pairs);
    }

    /** For each row of the first table, some of the second. */
    static Links many(Random random, int rows, int others) {
        var pairs = new ArrayList<int[]>();
        for (int row = 1; row <= rows; row++) {
            for (int other = 1; other <= others; other++) {
                if (random.nextInt(4) == 0) {
                    pairs.add(new int[] {row, other});
                }
            }
        }
        return new Links(pairs);
    }

    /** For most rows, one before it. */
    static Links tree(Random random, int rows) {
        var pairs = new ArrayList<int[]>();
        for (int row = 2; row <= rows; row++) {
            if (random.nextInt(5) > 0) {
                pairs.add(new int[] {row, random.nextInt(row - 1) + 1});
            }
        }
        return new Links(pairs);
    }

    List<Integer> from(int row) {
        return pairs.stream()
                .filter(pair -> pair[0] == row)
                .map(pair -> pair[1])
                .sorted()
                .toList();
    }

    List<Integer> to(int row) {
        return pairs.stream()
                .filter(pair -> pair[1] == row)
                .map(pair -> pair[0])
                .sorted()
                .toList();
    }

    /** The one row that belongs to a row, as SQL. */
    String sql(int row) {
        return from(row).isEmpty() ? "NULL" : from(row).getFirst().toString();
    }
}
