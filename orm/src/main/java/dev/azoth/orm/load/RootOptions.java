package dev.azoth.orm.load;

import dev.azoth.error.ArgumentException;
import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.query.ColumnRule;
import dev.azoth.orm.query.ExpressionRule;
import dev.azoth.orm.query.LoaderOption;
import dev.azoth.orm.query.SubclassRule;
import dev.azoth.sql.Attribute;
import dev.azoth.sql.Bundle;
import dev.azoth.sql.Expression;
import dev.azoth.sql.Select;
import dev.azoth.sql.Selectable;
import dev.azoth.sql.StatementOption;
import java.util.ArrayList;
import java.util.List;

/** The loader options of a statement, which must begin with what it selects. */
final class RootOptions {
    private RootOptions() {}

    /** @throws ArgumentException for an option about a class that is not selected */
    static OptionTree of(Select<?> select) {
        List<StatementOption> options = select.parts().options();
        for (StatementOption option : options) {
            if (option instanceof LoaderOption loader) {
                check(loader, select);
            }
        }
        return OptionTree.of(options);
    }

    private static void check(LoaderOption option, Select<?> select) {
        var selected = new ArrayList<EntityAlias<?>>();
        collect(select.parts().selection(), selected);
        if (!option.steps().isEmpty()) {
            Class<?> owner = option.steps().getFirst().relationship().owner();
            EntityAlias<?> from = option.from();
            boolean found = selected.stream()
                    .anyMatch(alias -> (from == null || from.isSame(alias))
                            && (owner.isAssignableFrom(alias.type())
                                    || alias.type().isAssignableFrom(owner)));
            if (!found) {
                throw unknown(option.steps().getFirst().relationship().toString(), selected);
            }
        } else if (option.rule() instanceof SubclassRule rule) {
            for (Mapper<?> mapper : rule.loaded()) {
                if (selected.stream().noneMatch(alias -> mapper.isA(alias.mapper()))) {
                    throw unknown(mapper.type().getSimpleName(), selected);
                }
            }
        } else if (option.rule() instanceof ExpressionRule rule) {
            Class<?> owner = rule.attribute().owner();
            if (selected.stream()
                    .noneMatch(alias ->
                            owner.isAssignableFrom(alias.type()) || alias.type().isAssignableFrom(owner))) {
                throw unknown(rule.attribute().toString(), selected);
            }
        } else if (option.rule() instanceof ColumnRule rule) {
            for (Attribute attribute : rule.attributes()) {
                if (selected.stream().noneMatch(alias -> has(alias.mapper(), attribute))) {
                    throw unknown(attribute.toString(), selected);
                }
            }
        }
    }

    private static void collect(List<? extends Selectable> items, List<EntityAlias<?>> selected) {
        for (Selectable item : items) {
            if (item instanceof EntityAlias<?> alias) {
                selected.add(alias);
            } else if (item instanceof Bundle<?> bundle) {
                collect(bundle.items(), selected);
            }
        }
    }

    private static boolean has(Mapper<?> mapper, Attribute attribute) {
        return !(attribute instanceof Expression<?> column)
                || mapper.selfAndDescendants().stream().anyMatch(each -> each.slot(column) != null);
    }

    private static ArgumentException unknown(String attribute, List<EntityAlias<?>> selected) {
        return new ArgumentException("A loader option is about " + attribute + ", which is no attribute of what is"
                + " selected: " + selected.stream().map(EntityAlias::name).toList());
    }
}
