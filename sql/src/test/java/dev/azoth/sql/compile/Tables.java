package dev.azoth.sql.compile;

import static dev.azoth.sql.Sql.columnClause;
import static dev.azoth.sql.Sql.tableClause;
import static dev.azoth.sql.schema.Schema.column;
import static dev.azoth.sql.schema.Schema.inSchema;
import static dev.azoth.sql.type.Types.boolean_;
import static dev.azoth.sql.type.Types.integer;
import static dev.azoth.sql.type.Types.numeric;
import static dev.azoth.sql.type.Types.string;

import dev.azoth.sql.ColumnClause;
import dev.azoth.sql.TableClause;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.MetaData;
import dev.azoth.sql.schema.Table;
import java.math.BigDecimal;

/** Tables for tests; the names are those of SQLAlchemy's tests, so that its SQL can be compared. */
final class Tables {
    static final ColumnClause<Integer> myid = columnClause("myid", integer());
    static final ColumnClause<String> name = columnClause("name", string());
    static final ColumnClause<String> description = columnClause("description", string());
    static final TableClause mytable = tableClause("mytable", myid, name, description);

    static final ColumnClause<Integer> otherid = columnClause("otherid", integer());
    static final ColumnClause<String> othername = columnClause("othername", string());
    static final TableClause othertable = tableClause("othertable", otherid, othername);

    static final ColumnClause<Boolean> active = columnClause("active", boolean_());
    static final ColumnClause<Boolean> ready = columnClause("ready", boolean_());
    static final TableClause flags = tableClause("flags", active, ready);

    static final ColumnClause<Integer> order = columnClause("order", integer());
    static final ColumnClause<String> mixed = columnClause("MixedCase", string());
    static final ColumnClause<String> odd = columnClause("odd name", string());
    static final ColumnClause<Integer> first = columnClause("1st", integer());
    static final ColumnClause<Integer> fine = columnClause("fine_1", integer());
    static final TableClause keyed = tableClause("select", order, mixed, odd, first, fine);

    private static final MetaData META = new MetaData();

    static final Column<Integer> userId = column("id", integer()).primaryKey();
    static final Column<String> userName = column("name", string(50));
    static final Column<String> userFullname = column("fullname", string(50));
    static final Table users = Table.define("users", META, userId, userName, userFullname);

    static final Column<Integer> addressId = column("id", integer()).primaryKey();
    static final Column<Integer> addressUser = column("user_id", integer()).references("users.id");
    static final Column<String> email = column("email", string(50));
    static final Table addresses = Table.define("addresses", META, addressId, addressUser, email);

    static final Column<Integer> orderId = column("id", integer()).primaryKey();
    static final Column<Integer> orderUser = column("user_id", integer()).references("users.id");
    static final Column<Integer> orderAddress = column("address_id", integer()).references("addresses.id");
    static final Column<BigDecimal> total = column("total", numeric(10, 2));
    static final Table orders = Table.define("orders", META, orderId, orderUser, orderAddress, total);

    static final Column<Integer> nodeId = column("id", integer()).primaryKey();
    static final Column<Integer> nodeParent = column("parent_id", integer()).references("nodes.id");
    static final Column<String> nodeData = column("data", string(30));
    static final Table nodes = Table.define("nodes", META, nodeId, nodeParent, nodeData);

    static final Column<Integer> remoteId = column("id", integer()).primaryKey();
    static final Column<String> remoteValue = column("value", string(30));
    static final Table remote = Table.define("remote", META, remoteId, remoteValue, inSchema("other"));

    private Tables() {}
}
