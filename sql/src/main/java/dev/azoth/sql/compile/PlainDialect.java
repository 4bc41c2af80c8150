package dev.azoth.sql.compile;

import dev.azoth.sql.Cast;
import dev.azoth.sql.Comparison;
import dev.azoth.sql.Expression;
import dev.azoth.sql.ForUpdate;
import dev.azoth.sql.FromClause;
import dev.azoth.sql.RegexpReplace;
import dev.azoth.sql.StandardOperator;
import dev.azoth.sql.TableClause;
import dev.azoth.sql.schema.SchemaTraits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dialect of {@code toString()}: generic SQL with named parameters, as SQLAlchemy prints it. It is not for executing. */
final class PlainDialect extends BaseDialect {
    private static final DialectTraits TRAITS = new DialectTraits(
            9999,
            Integer.MAX_VALUE,
            true,
            DialectTraits.Updated.WITH_TRIGGERS,
            new SchemaTraits(true, false, true, true),
            new InsertTraits(false, true, false, InsertTraits.Order.NONE));
    static final PlainDialect INSTANCE = new PlainDialect();

    private PlainDialect() {
        super("default", TRAITS, new StandardCodecs("default", 9));
    }

    @Override
    public TransactionSql transactions() {
        throw new dev.azoth.error.UnsupportedFeatureException("The dialect of toString() is not for executing");
    }

    @Override
    public @Nullable TypeCodec<?> codecForTypeName(String typeName) {
        return null;
    }

    @Override
    protected String placeholder(int number, String parameter) {
        return ":" + parameter;
    }

    @Override
    protected ExpressionCompiler expressionCompiler(Rendering sql) {
        return new ExpressionCompiler(sql) {
            @Override
            protected void cast(Cast<?> cast) {
                sql.append(cast.safe() ? "TRY_" : "");
                super.cast(new Cast<>(cast.expression(), cast.type(), false));
            }

            @Override
            protected void regexpReplace(RegexpReplace<?> replace) {
                sql.append("<regexp replace>(").expression(replace.text()).append(", ");
                sql.expression(replace.pattern())
                        .append(", ")
                        .expression(replace.replacement())
                        .append(")");
            }

            @Override
            protected void regexp(Comparison comparison) {
                Comparisons.plain(
                        this,
                        comparison,
                        comparison.operator() == StandardOperator.REGEXP_MATCH ? " <regexp> " : " <not regexp> ");
            }
        };
    }

    @Override
    protected DmlCompiler dmlCompiler(Rendering sql) {
        return new DmlCompiler(sql) {
            @Override
            protected void using(TableClause table, List<FromClause> others) {
                sql.append(" , ");
                sql.froms().list(others);
            }

            @Override
            protected boolean returnsKeys() {
                return false;
            }
        };
    }

    @Override
    protected QueryCompiler queryCompiler(Rendering sql) {
        return new QueryCompiler(sql) {
            @Override
            protected void forUpdate(ForUpdate lock) {
                sql.append(" FOR UPDATE");
            }

            @Override
            protected void distinct(List<Expression<?>> on) {
                sql.append("DISTINCT");
                if (!on.isEmpty()) {
                    sql.append(" ON (").list(on).append(")");
                }
            }
        };
    }
}
