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

/** What options say of columns: of what is said of one the last counts. */
final class ColumnChoice {
    private ColumnChoice() {}

    /** Whether a column of the class is selected. */
    static boolean selects(List<ColumnRule> rules, Mapper<?> mapper, ColumnSlot slot) {
        ColumnProperty property = slot.property() instanceof ColumnProperty one ? one : null;
        boolean selected = property == null || !property.is(ColumnOption.DEFERRED);
        boolean asked = false;
        for (ColumnRule rule : rules) {
            boolean named = rule.attributes().contains(slot.column()) || inGroup(property, rule.group());
            if (named) {
                asked = rule.kind() == ColumnRule.Kind.ONLY || rule.kind() == ColumnRule.Kind.UNDEFER;
                selected = asked;
            } else if (rule.kind() == ColumnRule.Kind.ONLY && concerns(mapper, rule)) {
                selected = asked;
            }
        }
        return selected;
    }

    private static boolean inGroup(@Nullable ColumnProperty property, String group) {
        return property != null
                && !group.isEmpty()
                && property.is(ColumnOption.DEFERRED)
                && (group.equals("*") || group.equals(property.group()));
    }

    private static boolean concerns(Mapper<?> mapper, ColumnRule rule) {
        for (Attribute attribute : rule.attributes()) {
            if (attribute instanceof Expression<?> column && mapper.slot(column) != null) {
                return true;
            }
        }
        return false;
    }

    /** Whether touching an attribute that is deferred raises. */
    static boolean raises(List<ColumnRule> rules, Mapper<?> mapper, Property property) {
        for (ColumnRule rule : rules) {
            if (rule.kind() == ColumnRule.Kind.DEFER_AND_RAISE) {
                for (ColumnSlot slot : mapper.slots(property)) {
                    if (rule.attributes().contains(slot.column())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
