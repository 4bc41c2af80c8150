package dev.azoth.ormtests.chinook;

import static dev.azoth.orm.Orm.aliased;
import static dev.azoth.orm.Orm.delete;
import static dev.azoth.orm.Orm.entity;
import static dev.azoth.orm.Orm.joinedload;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static dev.azoth.orm.Orm.update;
import static dev.azoth.sql.Sql.coalesce;
import static dev.azoth.sql.Sql.count;
import static dev.azoth.sql.Sql.literal;
import static dev.azoth.sql.Sql.select;
import static dev.azoth.sql.Sql.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.azoth.ormtests.OrmSuite;
import dev.azoth.sql.Tuple2;
import dev.azoth.sql.Tuple3;
import dev.azoth.sql.type.Types;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sample schema Chinook, made from its classes, and what is asked of it. */
class ChinookTest extends OrmSuite {
    private static final LocalDateTime DAY = LocalDateTime.of(2009, 1, 2, 13, 30, 15);

    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {Artist.class, Album.class, Track.class, Playlist.class, Invoice.class};
    }

    @BeforeEach
    void fill() {
        var rock = new Genre("Rock");
        var metal = new Genre("Metal");
        var mpeg = new MediaType("MPEG audio file");
        var acdc = new Artist("AC/DC");
        Album salute = acdc.album("For Those About To Rock We Salute You");
        Track evil = salute.track("Evil Walks", mpeg, rock, 263497);
        evil.setComposer("Angus Young");
        Track venom = salute.track("Inject The Venom", mpeg, rock, 210834);
        var metallica = new Artist("Metallica");
        Track one = metallica.album("...And Justice For All").track("One", mpeg, metal, 446484);
        var andrew = new Employee("Andrew", "Adams", null, DAY.minusYears(7));
        var nancy = new Employee("Nancy", "Edwards", andrew, DAY.minusYears(6));
        var michael = new Employee("Michael", "Mitchell", andrew, null);
        var jane = new Employee("Jane", "Peacock", nancy, DAY.minusYears(5));
        var luis = new Customer("Luís", "Gonçalves", "Brazil", jane);
        var leonie = new Customer("Leonie", "Köhler", "Germany", jane);
        var frank = new Customer("Frank", "Harris", null, null);
        new Invoice(luis, DAY).line(evil, 2).line(one, 1);
        new Invoice(leonie, DAY.plusDays(1)).line(one, 4);
        var nobody = new Artist("Nobody");
        write(
                acdc,
                metallica,
                nobody,
                new Playlist("Heavy", evil, venom, one),
                new Playlist("Short", venom),
                new Playlist("Empty"),
                michael,
                luis,
                leonie,
                frank);
    }

    @Test
    void artistsByWhatTheyEarned() {
        use(session -> {
            var revenue =
                    sum(InvoiceLine_.unitPrice.times(InvoiceLine_.quantity)).as("revenue");
            List<Tuple2<String, BigDecimal>> best = session.execute(select(Artist_.name, revenue)
                            .selectFrom(entity(Invoice.class))
                            .join(Invoice_.lines)
                            .join(InvoiceLine_.track)
                            .join(Track_.album)
                            .join(Album_.artist)
                            .groupBy(Artist_.id, Artist_.name)
                            .orderBy(revenue.desc())
                            .limit(10))
                    .all();
            assertThat(best).extracting(Tuple2::v1).containsExactly("Metallica", "AC/DC");
            assertThat(best.getFirst().v2()).isEqualByComparingTo("4.95");
            assertSql("SELECT artist.name, sum(invoice_line.unit_price * invoice_line.quantity) AS revenue FROM invoice"
                    + " JOIN invoice_line ON invoice.invoice_id = invoice_line.invoice_id"
                    + " JOIN track ON track.track_id = invoice_line.track_id"
                    + " JOIN album ON album.album_id = track.album_id"
                    + " JOIN artist ON artist.artist_id = album.artist_id"
                    + " GROUP BY artist.artist_id, artist.name ORDER BY revenue DESC LIMIT ?");
        });
    }

    @Test
    void playlistsAndHowLongTheyTake() {
        use(session -> {
            var length = coalesce(sum(Track_.milliseconds).returning(Types.bigInteger()), 0L)
                    .as("length");
            List<Tuple3<Playlist, Long, Long>> lists = session.execute(
                            select(entity(Playlist.class), count(Track_.id), length)
                                    .outerJoin(Playlist_.tracks)
                                    .groupBy(Playlist_.id, Playlist_.name)
                                    .orderBy(length.desc()))
                    .all();
            assertThat(lists)
                    .extracting(row -> row.v1().getName(), Tuple3::v2, Tuple3::v3)
                    .containsExactly(tuple("Heavy", 3L, 920815L), tuple("Short", 1L, 210834L), tuple("Empty", 0L, 0L));
        });
    }

    @Test
    void everybodyBelowAnEmployee() {
        use(session -> {
            var below = select(Employee_.id.as("id"), literal(0).as("depth"))
                    .where(Employee_.lastName.eq("Adams"))
                    .cte("below")
                    .recursive();
            var report = aliased(Employee.class, "report");
            var tree = below.unionAll(select(
                            report.get(Employee_.id), below.c("depth").plus(1))
                    .join(below, report.get(Employee_.manager.<Integer>column()).eq(below.c("id"))));
            assertThat(session.execute(select(entity(Employee.class), tree.c("depth"))
                                    .join(tree, Employee_.id.eq(tree.c("id")))
                                    .orderBy(tree.c("depth"), Employee_.lastName))
                            .all())
                    .extracting(row -> row.v1().getLastName(), Tuple2::v2)
                    .containsExactly(tuple("Adams", 0), tuple("Edwards", 1), tuple("Mitchell", 1), tuple("Peacock", 2));
            sent();
            Employee top = session.scalars(select(Employee.class)
                            .where(Employee_.manager.isNull())
                            .options(selectinload(Employee_.reports).recursionDepth(5)))
                    .one();
            assertThat(top.getReports()).extracting(Employee::getLastName).containsExactly("Edwards", "Mitchell");
            assertThat(top.getReports().getFirst().getReports().getFirst().getFirstName())
                    .isEqualTo("Jane");
        });
    }

    @Test
    void rowsOfASubqueryAsObjects() {
        use(session -> {
            var below = select(Employee_.MAPPER.table())
                    .where(Employee_.manager.isNull())
                    .cte("below")
                    .recursive();
            var report = Employee_.MAPPER.table().alias("report");
            var tree = below.unionAll(select(report)
                    .where(report.c(Employee_.manager.<Integer>column()).eq(below.c(Employee_.id))));
            var anybody = aliased(Employee.class, tree);
            assertThat(session.scalars(select(anybody)
                                    .orderBy(anybody.get(Employee_.lastName))
                                    .options(joinedload(anybody.get(Employee_.manager))))
                            .all())
                    .extracting(Employee::getLastName)
                    .containsExactly("Adams", "Edwards", "Mitchell", "Peacock");
        });
    }

    @Test
    void customersWhoBoughtNothing() {
        use(session -> {
            assertThat(session.scalars(select(Customer.class)
                                    .where(Customer_.invoices.any().not()))
                            .one()
                            .getFirstName())
                    .isEqualTo("Frank");
            assertSql("SELECT customer.customer_id, customer.first_name, customer.last_name, customer.country,"
                    + " customer.email, customer.support_rep_id FROM customer WHERE NOT (EXISTS (SELECT 1 FROM invoice"
                    + " WHERE customer.customer_id = invoice.customer_id))");
            assertThat(session.scalars(select(Customer.class)
                                    .where(Customer_.supportRep
                                            .has(Employee_.manager.has(Employee_.lastName.eq("Edwards")))
                                            .not()))
                            .one()
                            .getFirstName())
                    .isEqualTo("Frank");
            assertThat(session.scalars(select(Customer.class)
                                    .where(Customer_.invoices.any(Invoice_.lines.any(
                                            InvoiceLine_.track.has(Track_.genre.has(Genre_.name.eq("Rock"))))))
                                    .options(
                                            joinedload(Customer_.supportRep).joinedload(Employee_.manager),
                                            selectinload(Customer_.invoices)
                                                    .selectinload(Invoice_.lines)
                                                    .joinedload(InvoiceLine_.track)))
                            .one()
                            .getInvoices()
                            .getFirst()
                            .getLines())
                    .extracting(line -> line.getTrack().getName())
                    .containsExactly("Evil Walks", "One");
        });
    }

    @Test
    void valuesComeBackAsTheyWent() {
        use(session -> {
            Invoice invoice = session.scalars(select(Invoice.class).where(Invoice_.total.gt(new BigDecimal("3"))))
                    .one();
            assertThat(invoice.getTotal()).isEqualByComparingTo("3.96");
            assertThat(invoice.getInvoiceDate()).isEqualTo(DAY.plusDays(1));
            assertThat(invoice.getCustomer().getLastName()).isEqualTo("Köhler");
            assertThat(invoice.getLines().getFirst().getUnitPrice()).isEqualTo("0.99");
            assertThat(invoice.getLines().getFirst().getQuantity()).isEqualTo(4);
            assertThat(session.scalars(select(Track.class).where(Track_.composer.isNotNull()))
                            .one()
                            .getBytes())
                    .isNull();
        });
    }

    @Test
    void aTrackGoesFromItsPlaylists() {
        sessions.begin(session -> {
            Track venom = session.scalars(select(Track.class).where(Track_.name.startsWith("Inject")))
                    .one();
            assertThat(venom.getPlaylists()).extracting(Playlist::getName).containsExactlyInAnyOrder("Heavy", "Short");
            sent();
            session.delete(venom);
            session.flush();
            assertThat(sent())
                    .filteredOn(sql -> sql.startsWith("DELETE"))
                    .containsExactly(
                            "DELETE FROM playlist_track WHERE playlist_track.playlist_id = ? AND playlist_track.track_id = ?",
                            "DELETE FROM track WHERE track.track_id = ?");
        });
        sessions.begin(session -> {
            session.execute(update(Track.class)
                    .where(Track_.album.has(Album_.artist.has(Artist_.name.eq("Metallica"))))
                    .set(Track_.unitPrice, Track_.unitPrice.plus(new BigDecimal("0.30"))));
            session.execute(delete(Playlist.class).where(Playlist_.tracks.any().not()));
        });
        use(session -> {
            assertThat(session.scalars(select(Track_.unitPrice).orderBy(Track_.unitPrice))
                            .all())
                    .containsExactly(new BigDecimal("0.99"), new BigDecimal("1.29"));
            assertThat(session.scalars(select(Playlist.class)
                                    .where(Playlist_.name.eq("Heavy"))
                                    .options(selectinload(Playlist_.tracks)))
                            .one()
                            .getTracks())
                    .hasSize(2);
            assertThat(session.scalars(select(Playlist.class)).all())
                    .extracting(Playlist::getName)
                    .containsExactly("Heavy");
        });
    }
}
