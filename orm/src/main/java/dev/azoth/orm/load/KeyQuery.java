package dev.azoth.orm.load;

import dev.azoth.orm.instrument.IdentityKey;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.query.LockRows;
import dev.azoth.sql.Expression;
import dev.azoth.sql.ForUpdate;
import dev.azoth.sql.Select;
import dev.azoth.sql.Sql;
import dev.azoth.sql.StatementOption;
import dev.azoth.sql.schema.Column;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The statements that find an object by its key. That without options is made once for each class. */
final class KeyQuery {
    private static final String KEY = "pk_";

    private KeyQuery() {}

    /** @param using what to select from; null for the class as it is */
    static MemberLoad.Request of(
            Mapper<?> mapper, IdentityKey key, List<StatementOption> options, @Nullable Select<?> using) {
        if (using == null && options.isEmpty()) {
            return plain(mapper, key);
        }
        Select<?> select = (using == null ? Sql.select(mapper.entity()) : using)
                .where(isKey(mapper))
                .options(options.toArray(StatementOption[]::new));
        for (StatementOption option : options) {
            if (option instanceof LockRows rows) {
                select = select.withForUpdate(rows.lock());
            }
        }
        return new MemberLoad.Request(QueryPlan.of(select, RootOptions.of(select)), parameters(key));
    }

    static MemberLoad.Request of(Mapper<?> mapper, IdentityKey key, OptionTree options, @Nullable ForUpdate lock) {
        if (options.isEmpty() && lock == null) {
            return plain(mapper, key);
        }
        Select<?> select = select(mapper);
        return new MemberLoad.Request(
                QueryPlan.of(lock == null ? select : select.withForUpdate(lock), options.refreshing()),
                parameters(key));
    }

    private static MemberLoad.Request plain(Mapper<?> mapper, IdentityKey key) {
        QueryPlan plan = mapper.memo(KeyQuery.class, () -> QueryPlan.of(select(mapper), OptionTree.EMPTY));
        return new MemberLoad.Request(plan, parameters(key));
    }

    private static Select<?> select(Mapper<?> mapper) {
        return Sql.select(mapper.entity()).where(isKey(mapper));
    }

    static boolean locks(List<StatementOption> options) {
        for (StatementOption option : options) {
            if (option instanceof LockRows) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, ?> parameters(IdentityKey key) {
        @Nullable Object[] values = key.values();
        if (values.length == 1) {
            return Map.of(KEY + 1, key.id());
        }
        Map<String, @Nullable Object> parameters = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            parameters.put(KEY + (i + 1), values[i]);
        }
        return parameters;
    }

    @SuppressWarnings("unchecked") // the parameter is of the column's type
    private static Expression<Boolean> isKey(Mapper<?> mapper) {
        Expression<Boolean> all = null;
        List<Column<?>> key = mapper.primaryKey();
        for (int i = 0; i < key.size(); i++) {
            Expression<Object> column = (Expression<Object>) key.get(i);
            Expression<Boolean> one = column.eq(Sql.bindparam(KEY + (i + 1), column.type()));
            all = all == null ? one : Sql.and(all, one);
        }
        if (all == null) {
            throw new IllegalStateException("A mapper without a key");
        }
        return all;
    }
}
