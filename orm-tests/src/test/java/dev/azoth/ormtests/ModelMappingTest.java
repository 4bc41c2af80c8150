package dev.azoth.ormtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Mappers;
import dev.azoth.orm.mapping.Model;
import dev.azoth.orm.mapping.Property;
import dev.azoth.ormtests.model.account.Account;
import dev.azoth.ormtests.model.account.Account_;
import dev.azoth.ormtests.model.joined.Employee_;
import dev.azoth.ormtests.model.joined.Engineer;
import dev.azoth.ormtests.model.joined.Engineer_;
import dev.azoth.ormtests.model.shop.Item;
import dev.azoth.ormtests.model.shop.Keyword;
import dev.azoth.ormtests.model.shop.Order;
import dev.azoth.ormtests.model.shop.Order_;
import dev.azoth.ormtests.model.single.Manager;
import dev.azoth.ormtests.model.tree.Node;
import dev.azoth.sql.ColumnClause;
import dev.azoth.sql.schema.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ModelMappingTest {
    @Test
    void allEntitiesOfTheModelAreIndexed() {
        Model model = Model.load(getClass().getClassLoader(), name -> name.startsWith("dev.azoth.ormtests.model."));

        assertThat(model.metadata().tables())
                .containsKeys("a", "b", "users", "orders", "order_items", "item_keywords", "nodes", "joined_engineers");
    }

    @Test
    void manyToManyGoesByATable() {
        Table secondary = Order_.items.wiring().secondary();

        assertThat(secondary.name()).isEqualTo("order_items");
        assertThat(secondary.columns()).extracting(ColumnClause::name).containsExactly("orders_id", "items_id");
        var keyword = new Keyword("red");
        var item = new Item("ball", keyword);
        assertThat(keyword.getItems()).containsExactly(item);
        var order = new Order("order 1");
        order.getItems().add(item);
        assertThat(item.getOrders()).containsExactly(order);
    }

    @Test
    void aTreeRefersToItself() {
        var leaf = new Node("leaf");
        var root = new Node("root", leaf);

        assertThat(leaf.getParent()).isSameAs(root);
        assertThat(root.getParent()).isNull();
    }

    @Test
    void aJoinedClassHasATableOfItsOwnAndInheritsAttributes() {
        Mapper<Engineer> mapper = Mappers.of(Engineer.class);

        assertThat(Engineer_.name).isSameAs(Employee_.name);
        assertThat(mapper.table().name()).isEqualTo("joined_engineers");
        assertThat(mapper.tables()).extracting(Table::name).containsExactly("joined_employees", "joined_engineers");
        assertThat(mapper.properties())
                .extracting(Property::name)
                .containsExactly("id", "name", "company", "language", "manager");
        assertThat(mapper.discriminatorValue()).isEqualTo("engineer");
    }

    @Test
    void classesOfOneTableShareIt() {
        assertThat(Mappers.of(Manager.class).table().name()).isEqualTo("single_employees");
        assertThat(Mappers.of(Manager.class).properties())
                .extracting(Property::name)
                .containsExactly("id", "name", "company", "title", "engineers");
    }

    @Test
    void embeddedObjectsAndMappedSuperclassesGiveColumns() {
        Mapper<Account> mapper = Mappers.of(Account.class);

        assertThat(mapper.properties())
                .extracting(Property::name)
                .isEqualTo(List.of(
                        "createdAt", "createdBy", "id", "standing", "balance", "home", "tags", "notes", "picture"));
        assertThat(mapper.table().columns())
                .extracting(ColumnClause::name)
                .containsExactly(
                        "created_at",
                        "created_by",
                        "id",
                        "standing",
                        "amount",
                        "currency",
                        "home_street",
                        "city",
                        "tags",
                        "notes",
                        "picture");
        assertThat(Account_.balance.amount.name()).isEqualTo("amount");
    }
}
