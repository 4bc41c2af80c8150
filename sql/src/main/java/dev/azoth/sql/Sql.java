package dev.azoth.sql;

import dev.azoth.sql.type.SqlType;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes statements and expressions; to be imported statically. SQLAlchemy: the names of {@code sqlalchemy} itself. */
public final class Sql extends Functions {
    private Sql() {}

    /** Everything of a table, alias, subquery: each row is a {@link Row}. */
    public static Select<Row> select(FromClause from) {
        return new Select<>(SelectParts.selecting(List.of(from)), Row::new);
    }

    /** One expression, or one mapped class: each row is its value, null where the database's is. */
    public static <T> Select<T> select(SelectItem<T> item) {
        return new Select<>(SelectParts.selecting(List.of(item)), Shapes.single());
    }

    /** Two expressions: each row is a typed tuple. */
    public static <A, B> Select<Tuple2<A, B>> select(SelectItem<A> a, SelectItem<B> b) {
        return new Select<>(SelectParts.selecting(List.of(a, b)), Tuple2::new);
    }

    /** Three expressions: each row is a typed tuple. */
    public static <A, B, C> Select<Tuple3<A, B, C>> select(SelectItem<A> a, SelectItem<B> b, SelectItem<C> c) {
        return new Select<>(SelectParts.selecting(List.of(a, b, c)), Tuple3::new);
    }

    /** Four expressions: each row is a typed tuple. */
    public static <A, B, C, D> Select<Tuple4<A, B, C, D>> select(
            SelectItem<A> a, SelectItem<B> b, SelectItem<C> c, SelectItem<D> d) {
        return new Select<>(SelectParts.selecting(List.of(a, b, c, d)), Tuple4::new);
    }

    /** Five expressions: each row is a typed tuple. */
    public static <A, B, C, D, E> Select<Tuple5<A, B, C, D, E>> select(
            SelectItem<A> a, SelectItem<B> b, SelectItem<C> c, SelectItem<D> d, SelectItem<E> e) {
        return new Select<>(SelectParts.selecting(List.of(a, b, c, d, e)), Tuple5::new);
    }

    /** Six expressions: each row is a typed tuple. */
    public static <A, B, C, D, E, F> Select<Tuple6<A, B, C, D, E, F>> select(
            SelectItem<A> a, SelectItem<B> b, SelectItem<C> c, SelectItem<D> d, SelectItem<E> e, SelectItem<F> f) {
        return new Select<>(SelectParts.selecting(List.of(a, b, c, d, e, f)), Tuple6::new);
    }

    /** Seven expressions: each row is a typed tuple. */
    public static <A, B, C, D, E, F, G> Select<Tuple7<A, B, C, D, E, F, G>> select(
            SelectItem<A> a,
            SelectItem<B> b,
            SelectItem<C> c,
            SelectItem<D> d,
            SelectItem<E> e,
            SelectItem<F> f,
            SelectItem<G> g) {
        return new Select<>(SelectParts.selecting(List.of(a, b, c, d, e, f, g)), Tuple7::new);
    }

    /** Eight expressions: each row is a typed tuple. */
    public static <A, B, C, D, E, F, G, H> Select<Tuple8<A, B, C, D, E, F, G, H>> select(
            SelectItem<A> a,
            SelectItem<B> b,
            SelectItem<C> c,
            SelectItem<D> d,
            SelectItem<E> e,
            SelectItem<F> f,
            SelectItem<G> g,
            SelectItem<H> h) {
        return new Select<>(SelectParts.selecting(List.of(a, b, c, d, e, f, g, h)), Tuple8::new);
    }

    /** Any number of expressions, tables and texts: each row is a {@link Row}. */
    public static Select<Row> select(Selectable... items) {
        return select(List.of(items));
    }

    /** Any number of expressions, tables and texts: each row is a {@link Row}. */
    public static Select<Row> select(List<? extends Selectable> items) {
        return new Select<>(SelectParts.selecting(items), Row::new);
    }

    /** INSERT into a table. */
    public static Insert insert(TableClause table) {
        return new Insert(table);
    }

    /** INSERT into a table, its columns named by the attributes of a mapped class, or by their own names. */
    public static Insert insert(TableClause table, EntityClause<?> entity) {
        return new Insert(new DmlTarget(table, entity));
    }

    /** UPDATE of a table, its columns named by the attributes of a mapped class, or by their own names. */
    public static Update update(TableClause table, EntityClause<?> entity) {
        return new Update(new DmlTarget(table, entity));
    }

    /** DELETE of rows of a mapped class. */
    public static Delete delete(TableClause table, EntityClause<?> entity) {
        return new Delete(new DmlTarget(table, entity));
    }

    /** UPDATE of a table. */
    public static Update update(TableClause table) {
        return new Update(table);
    }

    /** DELETE from a table. */
    public static Delete delete(TableClause table) {
        return new Delete(table);
    }

    /** SQL as text, with {@code :name} parameters; never build it from untrusted input. */
    public static TextClause text(String sql) {
        return TextClause.of(sql);
    }

    /** A value to be given at execution; its type is that of what it stands beside. */
    public static BindParameter<Object> bindparam(String name) {
        return bindparam(name, CoreTypes.NULL);
    }

    /** A value to be given at execution. */
    public static <T> BindParameter<T> bindparam(String name, SqlType<T> type) {
        return new BindParameter<>(name, name, null, false, type, false, false);
    }

    /** A parameter with a value for when none is given at execution. */
    public static <T> BindParameter<T> bindparam(String name, @Nullable T value, SqlType<T> type) {
        return new BindParameter<>(name, name, value, true, type, false, false);
    }

    /** A value as an expression; its class tells the type. */
    public static <T> BindParameter<T> literal(T value) {
        return BindParameter.anonymous("param", value, SqlType.ofValue(value));
    }

    public static <T> BindParameter<T> literal(@Nullable T value, SqlType<T> type) {
        return BindParameter.anonymous("param", value, type);
    }

    /** Text as an expression: never build it from untrusted input. */
    public static LiteralColumn<Object> literalColumn(String text) {
        return new LiteralColumn<>(text, CoreTypes.NULL);
    }

    public static <T> LiteralColumn<T> literalColumn(String text, SqlType<T> type) {
        return new LiteralColumn<>(text, type);
    }

    /** A column that knows no table. SQLAlchemy: {@code sql.column()}. */
    public static ColumnClause<Object> columnClause(String name) {
        return new PlainColumn<>(name, CoreTypes.NULL);
    }

    public static <T> ColumnClause<T> columnClause(String name, SqlType<T> type) {
        return new PlainColumn<>(name, type);
    }

    /** A table that knows no schema, with columns made by {@link #columnClause}. SQLAlchemy: {@code sql.table()}. */
    public static TableClause tableClause(String name, ColumnClause<?>... columns) {
        return PlainTable.of(name, null, Arrays.asList(columns));
    }

    /** What ON CONFLICT would have inserted into a column, for {@link OnConflict#set}. SQLAlchemy: {@code stmt.excluded}. */
    public static <T> Expression<T> excluded(ColumnClause<T> column) {
        return new Excluded<>(column);
    }

    /** {@code NULL} in the text. */
    public static NullLiteral<Object> null_() {
        return new NullLiteral<>(CoreTypes.NULL);
    }

    public static <T> NullLiteral<T> null_(SqlType<T> type) {
        return new NullLiteral<>(type);
    }

    public static Condition true_() {
        return BooleanLiteral.of(true);
    }

    public static Condition false_() {
        return BooleanLiteral.of(false);
    }

    /** All of them; true when there is none. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static Condition and(Expression<Boolean>... conditions) {
        return and(List.of(conditions));
    }

    public static Condition and(List<? extends Expression<Boolean>> conditions) {
        return Junction.of(Junction.Kind.AND, conditions);
    }

    /** Any of them; false when there is none. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static Condition or(Expression<Boolean>... conditions) {
        return or(List.of(conditions));
    }

    public static Condition or(List<? extends Expression<Boolean>> conditions) {
        return Junction.of(Junction.Kind.OR, conditions);
    }

    public static Condition not(Expression<Boolean> condition) {
        return Not.of(condition);
    }

    public static Exists exists(Query<?> query) {
        return new Exists(query);
    }

    /** {@code CASE WHEN condition THEN value END}, to be gone on with {@link Case#when} and {@link Case#else_}. */
    public static <T> Case<T> case_(Expression<Boolean> condition, T value) {
        return Case.first(null, condition, Operands.argument("param", value));
    }

    public static <T> Case<T> case_(Expression<Boolean> condition, Expression<T> value) {
        return Case.first(null, condition, value);
    }

    /** {@code CASE operand WHEN match THEN value END}. */
    public static <M, T> Case<T> caseOf(Expression<M> operand, M match, T value) {
        return Case.first(operand, Operands.of("param", match, operand.type()), Operands.argument("param", value));
    }

    public static <T> Cast<T> cast(Expression<?> expression, SqlType<T> type) {
        return new Cast<>(expression, type, false);
    }

    /** A value sent as the type and cast to it. */
    public static <T> Cast<T> cast(Object value, SqlType<T> type) {
        return new Cast<>(Operands.of("param", value, type), type, false);
    }

    /** {@code TRY_CAST}, on databases that have it. */
    public static <T> Cast<T> tryCast(Expression<?> expression, SqlType<T> type) {
        return new Cast<>(expression, type, true);
    }

    /** The expression as of another type, without SQL. */
    public static <T> TypeCoerce<T> typeCoerce(Expression<?> expression, SqlType<T> type) {
        return new TypeCoerce<>(expression, type);
    }

    /** {@code EXTRACT(field FROM expression)}. */
    public static Extract<Integer> extract(String field, Expression<?> expression) {
        return new Extract<>(field, expression, CoreTypes.INTEGER);
    }

    public static <T> Extract<T> extract(String field, Expression<?> expression, SqlType<T> type) {
        return new Extract<>(field, expression, type);
    }

    /** {@code (a, b)}. */
    public static TupleExpression tuple(Expression<?>... elements) {
        return new TupleExpression(List.of(elements));
    }

    public static <T> Expression<T> distinct(Expression<T> expression) {
        return expression.distinct();
    }

    /** {@code ANY (SELECT ...)}, right of a comparison. */
    public static <T> Quantified<T> any(Query<T> query) {
        return Quantified.of(Quantified.Kind.ANY, query);
    }

    /** {@code ANY (array)}. */
    public static <T> Quantified<T> any(Expression<List<T>> array) {
        return Quantified.of(Quantified.Kind.ANY, array);
    }

    /** {@code ALL (SELECT ...)}. */
    public static <T> Quantified<T> all(Query<T> query) {
        return Quantified.of(Quantified.Kind.ALL, query);
    }

    /** {@code ALL (array)}. */
    public static <T> Quantified<T> all(Expression<List<T>> array) {
        return Quantified.of(Quantified.Kind.ALL, array);
    }

    /** Rows given in the statement as a table; add them with {@link ValuesClause#row}. */
    public static ValuesClause values(String name, ColumnClause<?>... columns) {
        return ValuesClause.of(name, List.of(columns));
    }

    /** Several queries joined by UNION. */
    public static <R extends @Nullable Object> CompoundSelect<R> union(Query<R> first, Query<?>... others) {
        return first.union(others);
    }

    public static <R extends @Nullable Object> CompoundSelect<R> unionAll(Query<R> first, Query<?>... others) {
        return first.unionAll(others);
    }

    public static <R extends @Nullable Object> CompoundSelect<R> intersect(Query<R> first, Query<?>... others) {
        return first.intersect(others);
    }

    public static <R extends @Nullable Object> CompoundSelect<R> except(Query<R> first, Query<?>... others) {
        return first.except(others);
    }
}
