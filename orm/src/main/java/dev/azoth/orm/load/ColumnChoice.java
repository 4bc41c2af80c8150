package dev.azoth.orm.load;

import dev.azoth.orm.mapping.ColumnOption;
import dev.azoth.orm.mapping.ColumnProperty;
import dev.azoth.orm.mapping.ColumnSlot;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Property;
import dev.azoth.orm.query.ColumnRule;
import dev.azoth.sql.Attribute;
import dev.azoth.sql.Expression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What options say of columns: of what is said of one by its name the last counts, before what is said of all. */
enum ColumnChoice {
    /** Selected. */
    LOADED,
    /** Left out until it is touched. */
    DEFERRED,
    /** Left out, and touching it raises. */
    RAISING;

    static ColumnChoice of(List<ColumnRule> rules, Mapper<?> mapper, ColumnSlot slot) {
        ColumnProperty property = slot.property() instanceof ColumnProperty one ? one : null;
        ColumnChoice mapped = property == null || !property.is(ColumnOption.DEFERRED)
                ? LOADED
                : property.is(ColumnOption.RAISING) ? RAISING : DEFERRED;
        ColumnChoice ofAll = mapped;
        ColumnChoice ofOthers = null;
        ColumnChoice asked = null;
        for (ColumnRule rule : rules) {
            if (rule.attributes().contains(slot.column()) || inGroup(property, rule)) {
                asked = rule.kind().selects() ? LOADED : deferred(rule);
            } else if (rule.isWildcard()) {
                ofAll = rule.kind().selects() ? LOADED : deferred(rule);
            } else if (rule.kind().excludes() && concerns(mapper, rule)) {
                ofOthers = deferred(rule);
            }
        }
        return asked != null ? asked : ofOthers != null ? ofOthers : ofAll;
    }

    private static ColumnChoice deferred(ColumnRule rule) {
        return rule.kind().raises() ? RAISING : DEFERRED;
    }

    private static boolean inGroup(@Nullable ColumnProperty property, ColumnRule rule) {
        return property != null
                && !rule.group().isEmpty()
                && rule.group().equals(property.group())
                && property.is(ColumnOption.DEFERRED);
    }

    private static boolean concerns(Mapper<?> mapper, ColumnRule rule) {
        for (Attribute attribute : rule.attributes()) {
            if (attribute instanceof Expression<?> column && mapper.slot(column) != null) {
                return true;
            }
        }
        return false;
    }

    /** What is said of the columns of an attribute; null for one that has none. */
    static @Nullable ColumnChoice of(List<ColumnRule> rules, Mapper<?> mapper, Property property) {
        List<ColumnSlot> slots = mapper.slots(property);
        return slots.isEmpty() ? null : of(rules, mapper, slots.getFirst());
    }
}
