package dev.azoth.ormtests.flush;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the database is to hold: rows by the label they keep all their life, which begins with the letter of their class; whom they
 * belong to; links.
 */
final class GraphModel {
    final Map<String, String> rows = new TreeMap<>();
    final Map<String, String> owners = new TreeMap<>();
    final TreeSet<String> links = new TreeSet<>();

    GraphModel copy() {
        var copy = new GraphModel();
        copy.rows.putAll(rows);
        copy.owners.putAll(owners);
        copy.links.addAll(links);
        return copy;
    }

    List<String> labels(char kind) {
        var found = new ArrayList<String>();
        rows.keySet().forEach(label -> {
            if (label.charAt(0) == kind) {
                found.add(label);
            }
        });
        return found;
    }

    List<String> membersOf(String owner) {
        var found = new ArrayList<String>();
        owners.forEach((member, of) -> {
            if (of.equals(owner)) {
                found.add(member);
            }
        });
        return found;
    }

    void own(String member, String owner) {
        if (owner == null) {
            owners.remove(member);
        } else {
            owners.put(member, owner);
        }
    }

    /** Whether one is the other, or below it. */
    boolean isBelow(String node, String other) {
        for (String at = node; at != null; at = owners.get(at)) {
            if (at.equals(other)) {
                return true;
            }
        }
        return false;
    }

    /** With what goes along: children and nodes; addresses lose their user. */
    void delete(String label) {
        for (String member : membersOf(label)) {
            if (label.charAt(0) == 'u') {
                owners.remove(member);
            } else {
                delete(member);
            }
        }
        rows.remove(label);
        owners.remove(label);
        links.removeIf(link -> link.startsWith(label + " ") || link.endsWith(" " + label));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GraphModel model
                && rows.equals(model.rows)
                && owners.equals(model.owners)
                && links.equals(model.links);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rows, owners, links);
    }

    @Override
    public String toString() {
        return "rows " + rows + "\nowners " + owners + "\nlinks " + links;
    }
}
