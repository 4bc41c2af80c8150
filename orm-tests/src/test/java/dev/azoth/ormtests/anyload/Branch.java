package dev.azoth.ormtests.anyload;

import java.util.ArrayList;
import java.util.List;

/**
 * A relationship that is followed and those after it.
 *
 * @param odd only members with odd keys
 * @param texts whether the members' columns are loaded
 */
record Branch(Way way, boolean odd, boolean texts, List<Branch> below) {
    /** An object and what is reached from it, in words. */
    static String ofObject(Kind kind, Object object, boolean texts, List<Branch> tree) {
        var members = new ArrayList<String>();
        for (Branch branch : tree) {
            members.add(branch.way + ":"
                    + branch.way.members(object).stream()
                            .map(member -> ofObject(branch.way.to, member, branch.texts, branch.below))
                            .toList());
        }
        return kind.key(object) + (texts ? kind.text(object) : "") + members;
    }

    /** As {@link #ofObject}, by the rows. */
    static String ofRow(Kind kind, int key, boolean texts, List<Branch> tree) {
        var members = new ArrayList<String>();
        for (Branch branch : tree) {
            members.add(branch.way + ":"
                    + branch.way.rows.apply(key).stream()
                            .filter(member -> !branch.odd || member % 2 == 1)
                            .map(member -> ofRow(branch.way.to, member, branch.texts, branch.below))
                            .toList());
        }
        return key + (texts ? kind.text(key) : "") + members;
    }
}
