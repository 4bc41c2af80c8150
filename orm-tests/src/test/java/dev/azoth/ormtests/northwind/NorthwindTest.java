package dev.azoth.ormtests.northwind;

import static dev.azoth.orm.Orm.delete;
import static dev.azoth.orm.Orm.insert;
import static dev.azoth.orm.Orm.joinedload;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static dev.azoth.orm.Orm.update;
import static dev.azoth.sql.Sql.select;
import static dev.azoth.sql.Sql.sum;
import static dev.azoth.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.azoth.ormtests.Database;
import dev.azoth.ormtests.OrmSuite;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A schema that was there before its classes, after Northwind: reserved words, blanks, capitals and umlauts in names, old types. */
class NorthwindTest extends OrmSuite {
    private static final List<String> DDL = List.of("""
            CREATE TABLE "Group" ("CategoryID" #, "Category Name" VARCHAR(15) NOT NULL, "Description" TEXT, "Picture" %BLOB%)""", """
            CREATE TABLE "Products" ("ProductID" #, "ProductName" VARCHAR(40) NOT NULL,
              "CategoryID" INTEGER REFERENCES "Group" ("CategoryID"), "UnitPrice" DECIMAL(10, 4),
              "UnitsInStock" SMALLINT, "Discontinued" CHAR(1) NOT NULL)""", """
            CREATE TABLE "Territories" ("TerritoryID" VARCHAR(20) PRIMARY KEY, "größe" DOUBLE PRECISION)""", """
            CREATE TABLE "Employees" ("EmployeeID" #, "LastName" VARCHAR(20) NOT NULL, "Title Of Courtesy" VARCHAR(25),
              "BirthDate" INTEGER, "ReportsTo" INTEGER REFERENCES "Employees" ("EmployeeID"))""", """
            CREATE TABLE "Employee Territories" ("EmployeeID" INTEGER REFERENCES "Employees" ("EmployeeID"),
              "TerritoryID" VARCHAR(20) REFERENCES "Territories" ("TerritoryID"), PRIMARY KEY ("EmployeeID", "TerritoryID"))""", """
            CREATE TABLE "Customers" ("CustomerID" CHAR(5) PRIMARY KEY, "CompanyName" VARCHAR(40) NOT NULL)""", """
            CREATE TABLE "Order" ("OrderID" #, "CustomerID" CHAR(5) NOT NULL REFERENCES "Customers" ("CustomerID"),
              "EmployeeID" INTEGER REFERENCES "Employees" ("EmployeeID"), "from" %DATETIME%)""", """
            CREATE TABLE "Order Details" ("OrderID" INTEGER NOT NULL REFERENCES "Order" ("OrderID"),
              "ProductID" INTEGER NOT NULL REFERENCES "Products" ("ProductID"), "UnitPrice" DECIMAL(10, 4) NOT NULL,
              "Quantity" SMALLINT NOT NULL, "Discount" REAL NOT NULL, PRIMARY KEY ("OrderID", "ProductID"))""", """
            CREATE TABLE "Konto" ("Mandant" CHAR(3) NOT NULL, "Nr" INTEGER NOT NULL, "Bezeichnung" VARCHAR(255), "Ober Nr" INTEGER,
              PRIMARY KEY ("Mandant", "Nr"), FOREIGN KEY ("Mandant", "Ober Nr") REFERENCES "Konto" ("Mandant", "Nr"))""");

    @Override
    protected Class<?>[] model() {
        return new Class<?>[0];
    }

    @BeforeEach
    void createLegacyTables() {
        engine.begin(connection -> {
            DDL.forEach(ddl -> connection.execDriverSql(spelled(ddl)));
            return null;
        });
        sent();
    }

    private String spelled(String ddl) {
        return switch (database) {
            case SQLITE ->
                ddl.replace("#", "INTEGER PRIMARY KEY")
                        .replace("%BLOB%", "BLOB")
                        .replace("%DATETIME%", "TIMESTAMP");
            case POSTGRESQL ->
                ddl.replace("#", "SERIAL PRIMARY KEY")
                        .replace("%BLOB%", "BYTEA")
                        .replace("%DATETIME%", "TIMESTAMP");
            case MARIADB ->
                ddl.replace('"', '`')
                        .replace("#", "INTEGER AUTO_INCREMENT PRIMARY KEY")
                        .replace("%BLOB%", "BLOB")
                        .replace("%DATETIME%", "DATETIME(6)");
        };
    }

    private static Category beverages() {
        var category = new Category("Beverages");
        category.setDescription("Soft drinks, coffees, teas");
        category.setPicture(new byte[] {0, 1, -1});
        category.getProducts().put("Chai", new Product("Chai", "18.0000"));
        category.getProducts().put("Chang", new Product("Chang", "19.1234"));
        return category;
    }

    @Test
    void namesAreQuotedWhereTheyMustBe() {
        write(beverages());
        use(session -> {
            Category read = session.scalars(select(Category.class)
                            .where(Category_.name.eq("Beverages"))
                            .options(selectinload(Category_.products)))
                    .one();
            if (database != Database.MARIADB) {
                assertSql(
                        "SELECT \"Group\".\"CategoryID\", \"Group\".\"Category Name\", \"Group\".\"Description\", \"Group\".\"Picture\""
                                + " FROM \"Group\" WHERE \"Group\".\"Category Name\" = ?",
                        "SELECT \"Products\".\"CategoryID\", \"Products\".\"ProductID\", \"Products\".\"ProductName\","
                                + " \"Products\".\"UnitPrice\", \"Products\".\"UnitsInStock\", \"Products\".\"Discontinued\""
                                + " FROM \"Products\" WHERE \"Products\".\"CategoryID\" IN (?)");
            }
            assertThat(read.getDescription()).startsWith("Soft drinks");
            assertThat(read.getPicture()).containsExactly(0, 1, -1);
            assertThat(read.getProducts().keySet()).containsExactlyInAnyOrder("Chai", "Chang");
            assertThat(read.getProducts().get("Chang").getUnitPrice()).isEqualByComparingTo("19.1234");
        });
    }

    @Test
    void membersByKeyAreAddedReplacedMovedAndTakenOut() {
        var category = beverages();
        var other = new Category("Condiments");
        write(category, other);
        sessions.begin(session -> {
            Category read = session.getOne(Category.class, category.getId());
            Product chai = read.getProducts().remove("Chai");
            assertThat(chai.getCategory()).isNull();
            session.getOne(Category.class, other.getId()).getProducts().put(chai.getName(), chai);
            var replaced = read.getProducts().put("Chang", new Product("Chang", "1"));
            assertThat(Objects.requireNonNull(replaced).getCategory()).isNull();
        });
        use(session -> {
            assertThat(session.getOne(Category.class, other.getId()).getProducts())
                    .containsOnlyKeys("Chai");
            Product chang = session.getOne(Category.class, category.getId())
                    .getProducts()
                    .get("Chang");
            assertThat(chang.getUnitPrice()).isEqualByComparingTo("1");
            assertThat(session.scalars(select(Product.class).where(Product_.category.isNull()))
                            .all())
                    .extracting(Product::getName)
                    .containsExactly("Chang");
        });
    }

    @Test
    void valuesThatConvertersSpellAreFoundByThem() {
        var category = beverages();
        var chai = category.getProducts().get("Chai");
        chai.setDiscontinued(true);
        chai.setUnitsInStock((short) 39);
        var boss = new Employee("Fuller");
        boss.setBirthDate(LocalDate.of(1952, 2, 19));
        write(category, boss);
        use(session -> {
            assertThat(session.scalars(select(Product.class).where(Product_.discontinued.eq(true)))
                            .all())
                    .extracting(Product::getUnitsInStock)
                    .containsExactly((short) 39);
            assertThat(session.scalars(select(Employee.class)
                                    .where(Employee_.birthDate.between(
                                            LocalDate.of(1952, 1, 1), LocalDate.of(1952, 12, 31))))
                            .one()
                            .getLastName())
                    .isEqualTo("Fuller");
            assertThat(session.connection()
                            .execute(text(spelled("SELECT \"BirthDate\" FROM \"Employees\"")))
                            .scalar())
                    .isEqualTo(database == Database.SQLITE ? (Object) 19520219L : (Object) 19520219);
            session.execute(
                    update(Product.class).where(Product_.discontinued.eq(true)).set(Product_.discontinued, false));
            assertThat(session.scalars(select(Product.class).where(Product_.discontinued.eq(true)))
                            .all())
                    .isEmpty();
        });
    }

    @Test
    void whoReportsToWhom() {
        var fuller = new Employee("Fuller");
        var davolio = new Employee("Davolio");
        var buchanan = new Employee("Buchanan");
        var suyama = new Employee("Suyama");
        davolio.setBoss(fuller);
        buchanan.setBoss(fuller);
        suyama.setBoss(buchanan);
        write(suyama, davolio);
        use(session -> {
            Employee read = session.getOne(Employee.class, fuller.getId(), selectinload(Employee_.reports));
            assertThat(read.getReports()).extracting(Employee::getLastName).containsExactly("Davolio", "Buchanan");
            assertThat(session.scalars(select(Employee.class)
                                    .where(Employee_.boss.has(Employee_.lastName.eq("Buchanan")))
                                    .options(joinedload(Employee_.boss)))
                            .one()
                            .getBoss()
                            .getBoss())
                    .isSameAs(read);
        });
        sessions.begin(session -> {
            Employee read = session.getOne(Employee.class, buchanan.getId());
            List.copyOf(read.getReports()).forEach(report -> report.setBoss(read.getBoss()));
            session.delete(read);
        });
        use(session -> assertThat(session.getOne(Employee.class, fuller.getId()).getReports())
                .extracting(Employee::getLastName)
                .containsExactly("Suyama", "Davolio"));
    }

    @Test
    void manyToManyThroughATableWithABlankInItsName() {
        var east = new Territory("East", 1.5);
        var west = new Territory("West", null);
        var davolio = new Employee("Davolio");
        davolio.getTerritories().addAll(List.of(east, west));
        write(davolio);
        sessions.begin(session -> {
            Territory read = session.getOne(Territory.class, "West", joinedload(Territory_.employees));
            assertThat(read.getEmployees()).extracting(Employee::getLastName).containsExactly("Davolio");
            read.getEmployees().clear();
        });
        use(session -> {
            assertThat(session.getOne(Employee.class, davolio.getId()).getTerritories())
                    .extracting(Territory::getSize)
                    .containsExactly(1.5);
            assertThat(session.scalars(select(Territory.class)
                                    .where(Territory_.employees.any(Employee_.lastName.eq("Davolio"))))
                            .all())
                    .extracting(Territory::getId)
                    .containsExactly("East");
        });
    }

    private Sale sale() {
        var category = beverages();
        var customer = new Customer("ALFKI", "Alfreds Futterkiste");
        var sale = new Sale(customer, new Employee("Davolio"));
        sale.setDate(LocalDateTime.of(1997, 8, 25, 10, 30));
        sale.add(category.getProducts().get("Chai"), 12);
        sale.add(category.getProducts().get("Chang"), 10).setDiscount(0.25f);
        write(category, sale);
        return sale;
    }

    @Test
    void linesWithAKeyOfTwoOthers() {
        var sale = sale();
        use(session -> {
            Sale read = session.scalars(select(Sale.class)
                            .options(
                                    joinedload(Sale_.customer),
                                    selectinload(Sale_.lines).joinedload(SaleLine_.product)))
                    .one();
            assertThat(read.getDate()).isEqualTo(LocalDateTime.of(1997, 8, 25, 10, 30));
            assertThat(read.getCustomer().getId()).isEqualTo("ALFKI");
            assertThat(read.getLines())
                    .extracting(line -> line.getProduct().getName(), SaleLine::getQuantity, SaleLine::getDiscount)
                    .containsExactlyInAnyOrder(tuple("Chai", (short) 12, 0f), tuple("Chang", (short) 10, 0.25f));
            SaleLine first = read.getLines().iterator().next();
            assertThat(session.getOne(
                            SaleLine.class,
                            new SaleLineKey(read.getId(), first.getProduct().getId())))
                    .isSameAs(first);
        });
        sessions.begin(session -> {
            Sale read = session.getOne(Sale.class, sale.getId());
            read.getLines().removeIf(line -> line.getProduct().getName().equals("Chai"));
            read.getLines().iterator().next().setQuantity((short) 11);
        });
        use(session -> {
            assertThat(session.execute(select(Customer_.name, sum(SaleLine_.unitPrice.times(SaleLine_.quantity)))
                                    .join(Customer_.sales)
                                    .join(Sale_.lines)
                                    .groupBy(Customer_.name))
                            .one()
                            .v2())
                    .asString()
                    .startsWith("210.3574");
            session.delete(session.getOne(Sale.class, sale.getId()));
            session.flush();
            assertThat(session.scalars(select(SaleLine.class)).all()).isEmpty();
        });
    }

    @Test
    void manyRowsAtOnce() {
        var sale = sale();
        sessions.begin(session -> {
            session.execute(
                    insert(Product.class),
                    List.of(
                            Map.of("name", "Aniseed Syrup", "unitPrice", new BigDecimal("10"), "discontinued", true),
                            Map.of("name", "Tofu", "unitPrice", new BigDecimal("23.25"), "discontinued", false)));
            session.execute(update(Product.class)
                    .where(Product_.unitPrice.gt(new BigDecimal("20")))
                    .set(Product_.unitPrice, Product_.unitPrice.minus(new BigDecimal("1.25"))));
            session.execute(delete(SaleLine.class).where(SaleLine_.discount.gt(0f)));
        });
        use(session -> {
            assertThat(session.scalars(select(Product_.unitPrice).where(Product_.name.eq("Tofu")))
                            .one())
                    .isEqualByComparingTo("22");
            assertThat(session.getOne(Sale.class, sale.getId()).getLines()).hasSize(1);
        });
    }

    @Test
    void accountsBelowOthersOfTheSameCompany() {
        var assets = new Ledger("001", 1, "Assets");
        var cash = new Ledger("001", 11, "Cash");
        var bank = new Ledger("001", 12, "Bank");
        cash.setAbove(assets);
        assets.getBelow().add(bank);
        write(bank, cash, new Ledger("002", 1, "Assets"));
        sessions.begin(session -> {
            Ledger read = session.getOne(Ledger.class, new LedgerKey("001", 1), selectinload(Ledger_.below));
            assertThat(read.getBelow()).extracting(Ledger::getLabel).containsExactly("Cash", "Bank");
            assertThat(session.getOne(Ledger.class, List.of("002", 1)).getBelow())
                    .isEmpty();
            read.getBelow().removeFirst();
        });
        use(session -> {
            Ledger loose = session.getOne(Ledger.class, List.of("001", 11));
            assertThat(loose.getAbove()).isNull();
            assertThat(loose.getCompany()).isEqualTo("001");
            Ledger kept = session.scalars(select(Ledger.class)
                            .where(Ledger_.above.has(Ledger_.label.eq("Assets")))
                            .options(joinedload(Ledger_.above)))
                    .one();
            assertThat(kept.getLabel()).isEqualTo("Bank");
            assertThat(kept.getAbove().getNumber()).isEqualTo(1);
            kept.setAbove(null);
            session.flush();
            assertThat(session.getOne(Ledger.class, List.of("001", 1)).getBelow())
                    .isEmpty();
        });
    }
}
