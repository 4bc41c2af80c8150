package dev.azoth.ormtests.enterprise;

import static dev.azoth.orm.Orm.immediateload;
import static dev.azoth.orm.Orm.joinedload;
import static dev.azoth.orm.Orm.lazyload;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static dev.azoth.orm.Orm.subqueryload;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.orm.mapping.Related;
import dev.azoth.orm.query.LoaderOption;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All relationships of the shop, loaded in every way. */
class EnterpriseLoadTest extends EnterpriseSuite {
    static Stream<Function<Related, LoaderOption>> ways() {
        return Stream.of(
                related -> selectinload(related),
                related -> joinedload(related),
                related -> subqueryload(related),
                related -> immediateload(related),
                related -> lazyload(related));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void products(Function<Related, LoaderOption> how) {
        use(session -> {
            List<Product> all = session.scalars(select(Product.class)
                            .orderBy(Product_.sku)
                            .options(
                                    how.apply(Product_.category),
                                    how.apply(Product_.detail),
                                    how.apply(Product_.tags),
                                    how.apply(Product_.related)))
                    .unique()
                    .all();
            assertThat(all)
                    .extracting(product -> product.getCategory().getCode()
                            + (product.getDetail() == null
                                    ? ""
                                    : product.getDetail().getDescription())
                            + product.getTags().stream()
                                    .map(Tag::getName)
                                    .sorted()
                                    .toList()
                            + product.getRelated().stream()
                                    .map(Product::getSku)
                                    .sorted()
                                    .toList())
                    .containsExactly("drillsDrills holes.[power][]", "saws[power, sharp][D-1, S-2]", "saws[][S-1]");
        });
    }

    @ParameterizedTest
    @MethodSource("ways")
    void customers(Function<Related, LoaderOption> how) {
        use(session -> {
            List<Customer> all = session.scalars(select(Customer.class)
                            .orderBy(Customer_.email)
                            .options(how.apply(Customer_.card), how.apply(Customer_.orders)))
                    .unique()
                    .all();
            assertThat(all)
                    .extracting(customer ->
                            (customer.getCard() == null ? 0 : customer.getCard().getPoints())
                                    + ""
                                    + customer.getOrders().stream()
                                            .map(PurchaseOrder::getNumber)
                                            .toList())
                    .containsExactly("10[2, 1]", "0[]");
        });
    }

    @ParameterizedTest
    @MethodSource("ways")
    void orders(Function<Related, LoaderOption> how) {
        use(session -> {
            List<PurchaseOrder> all = session.scalars(select(PurchaseOrder.class)
                            .orderBy(PurchaseOrder_.number)
                            .options(how.apply(PurchaseOrder_.customer), how.apply(PurchaseOrder_.lines)))
                    .unique()
                    .all();
            assertThat(all)
                    .extracting(order -> order.getCustomer().getEmail().substring(0, 3)
                            + order.getLines().stream()
                                    .map(line -> line.getQuantity()
                                            + line.getUnitPrice().getAmount().toPlainString())
                                    .toList())
                    .containsExactly("ann[199.90, 103.00]", "ann[212.50]");
            List<OrderLine> lines = session.scalars(select(OrderLine.class)
                            .orderBy(OrderLine_.id.orderId, OrderLine_.id.line)
                            .options(how.apply(OrderLine_.order), how.apply(OrderLine_.product)))
                    .all();
            assertThat(lines)
                    .extracting(line ->
                            line.getOrder().getNumber() + line.getProduct().getSku())
                    .containsExactly("1D-1", "1S-2", "2S-1");
        });
    }

    @ParameterizedTest
    @MethodSource("ways")
    void treesStocksAndCards(Function<Related, LoaderOption> how) {
        use(session -> {
            List<Category> all = session.scalars(select(Category.class)
                            .orderBy(Category_.code)
                            .options(how.apply(Category_.children), how.apply(Category_.parent)))
                    .unique()
                    .all();
            assertThat(all)
                    .extracting(category -> category.getCode()
                            + category.getChildren().size()
                            + (category.getParent() == null
                                    ? ""
                                    : category.getParent().getCode()))
                    .containsExactly("drills0tools", "root1", "saws0tools", "tools2root");
            List<Stock> stocks = session.scalars(select(Stock.class)
                            .orderBy(Stock_.quantity)
                            .options(how.apply(Stock_.product), how.apply(Stock_.warehouse)))
                    .all();
            assertThat(stocks)
                    .extracting(stock ->
                            stock.getProduct().getSku() + stock.getWarehouse().getCode())
                    .containsExactly("D-1KIEL", "S-1KIEL");
            LoyaltyCard card = session.scalars(select(LoyaltyCard.class).options(how.apply(LoyaltyCard_.owner)))
                    .one();
            assertThat(card.getOwner().getEmail()).startsWith("ann");
        });
    }
}
