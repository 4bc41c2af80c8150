package dev.azoth.ormtests.sakila;

import static dev.azoth.orm.Orm.joinedload;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static dev.azoth.orm.Orm.undefer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.ormtests.OrmSuite;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A schema as they are found: after Sakila, the sample database of MySQL. */
class SakilaTest extends OrmSuite {
    private static final Instant MORNING = Instant.parse("2024-05-01T08:00:00Z");

    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {Payment.class, FilmText.class, FilmActor.class, Country.class, Category.class};
    }

    private static Film film(String title, Language language) {
        return new Film(title, language, new BigDecimal("4.99"));
    }

    private static FilmActor act(Actor actor, Film film, String part) {
        var made = new FilmActor(actor, film, part);
        actor.getFilms().add(made);
        film.getCast().add(made);
        return made;
    }

    @Test
    void valuesOfEveryKindComeBackAsTheyWent() {
        var film = film("ACADEMY DINOSAUR", new Language("English"));
        film.setDescription("An epic drama");
        film.setReleaseYear((short) 2006);
        film.setOriginalLanguage(new Language("Italian"));
        film.setLength(86);
        film.setReplacementCost(new BigDecimal("20.99"));
        film.setRating(Rating.PG_13);
        film.setText(new FilmText(film, "ACADEMY DINOSAUR", "long ".repeat(2000)));
        write(film);
        use(session -> {
            Film read = session.getOne(Film.class, film.getId());
            assertThat(read.getReleaseYear()).isEqualTo((short) 2006);
            assertThat(read.getRentalRate()).isEqualByComparingTo("4.99");
            assertThat(read.getReplacementCost()).isEqualByComparingTo("20.99");
            assertThat(read.getRentalDuration()).isEqualTo(3);
            assertThat(read.getLength()).isEqualTo(86);
            assertThat(read.getRating()).isEqualTo(Rating.PG_13);
            assertThat(read.getLastUpdate()).isNotNull();
            assertThat(read.getLanguage().getName()).isEqualTo("English");
            assertThat(read.getOriginalLanguage().getName()).isEqualTo("Italian");
            assertThat(read.getDescription()).isEqualTo("An epic drama");
            assertThat(read.getText().getFilmId()).isEqualTo(film.getId());
            assertThat(read.getText().getDescription()).hasSize(10000);
            assertThat(session.scalars(select(Film.class).where(Film_.rating.eq(Rating.PG_13)))
                            .all())
                    .containsExactly(read);
        });
    }

    @Test
    void embeddedObjectsInEmbeddedObjects() {
        var country = new Country("Germany");
        var city = new City("Kiel", country);
        var there = new Address(new Location("Quay 1", "north", new Position(10.14, 54.32)), city);
        there.setPhone("1");
        var nowhere = new Address(new Location("Quay 2", null, null), city);
        write(there, nowhere);
        use(session -> {
            assertThat(session.getOne(Address.class, there.getId()).getLocation())
                    .isEqualTo(there.getLocation());
            assertThat(session.getOne(Address.class, nowhere.getId()).getLocation())
                    .isEqualTo(new Location("Quay 2", null, null));
            Address found = session.scalars(select(Address.class).where(Address_.location.position.latitude.gt(50.0)))
                    .one();
            assertThat(found.getLocation().street()).isEqualTo("Quay 1");
            sent();
            found.setLocation(new Location("Quay 1", "north", new Position(10.14, 54.33)));
            session.flush();
            assertSql("UPDATE address SET latitude=? WHERE address.address_id = ?");
            Country read = session.getOne(Country.class, country.getId());
            assertThat(read.getCities()).containsOnlyKeys("Kiel");
        });
    }

    @Test
    void anAssociationObjectHasTheKeyOfBothItsSides() {
        var penelope = new Actor("PENELOPE", "GUINESS");
        var nick = new Actor("NICK", "WAHLBERG");
        var academy = film("ACADEMY DINOSAUR", new Language("English"));
        var ace = film("ACE GOLDFINGER", academy.getLanguage());
        act(penelope, academy, "dinosaur");
        act(nick, academy, "academic");
        act(penelope, ace, "ace");
        write(penelope, nick);
        use(session -> {
            var key = new FilmActorKey(penelope.getId(), academy.getId());
            FilmActor one = session.getOne(FilmActor.class, key);
            assertThat(one.getPart()).isEqualTo("dinosaur");
            assertThat(session.getOne(FilmActor.class, List.of(penelope.getId(), academy.getId())))
                    .isSameAs(one);
            sent();
            one.setPart("teacher");
            session.flush();
            assertSql("UPDATE film_actor SET part=? WHERE film_actor.actor_id = ? AND film_actor.film_id = ?");
            List<Film> films = session.scalars(select(Film.class)
                            .orderBy(Film_.title)
                            .options(selectinload(Film_.cast).joinedload(FilmActor_.actor)))
                    .all();
            assertThat(films)
                    .extracting(film -> film.getCast().stream()
                            .map(cast -> cast.getActor().getFirstName())
                            .sorted()
                            .toList())
                    .containsExactly(List.of("NICK", "PENELOPE"), List.of("PENELOPE"));
            sent();
            session.delete(session.getOne(Actor.class, nick.getId()));
            session.commit();
            assertThat(sent())
                    .contains(
                            "DELETE FROM film_actor WHERE film_actor.actor_id = ? AND film_actor.film_id = ?",
                            "DELETE FROM actor WHERE actor.actor_id = ?");
        });
        use(session -> {
            assertThat(session.scalars(select(FilmActor.class)).all()).hasSize(2);
            session.delete(session.getOne(Film.class, academy.getId()));
            session.commit();
            assertThat(session.scalars(select(FilmActor.class)).one().getPart()).isEqualTo("ace");
        });
    }

    @Test
    void anAssociationObjectIsMergedByItsKey() {
        var penelope = new Actor("PENELOPE", "GUINESS");
        act(penelope, film("ACADEMY DINOSAUR", new Language("English")), "dinosaur");
        write(penelope);
        use(session -> {
            Film film = session.scalars(select(Film.class)).one();
            Actor actor = session.scalars(select(Actor.class)).one();
            session.merge(new FilmActor(actor, film, "teacher"));
            session.commit();
            assertThat(session.scalars(select(FilmActor.class)).one().getPart()).isEqualTo("teacher");
        });
    }

    @Test
    void treesAndManyToMany() {
        var fiction = new Category("fiction");
        var comedy = new Category("comedy");
        var satire = new Category("satire");
        fiction.getChildren().add(comedy);
        comedy.getChildren().add(satire);
        var film = film("ACADEMY DINOSAUR", new Language("English"));
        film.getCategories().addAll(List.of(satire, comedy));
        write(fiction, film);
        use(session -> {
            Category read = session.scalars(select(Category.class)
                            .where(Category_.parent.isNull())
                            .options(selectinload(Category_.children).recursionDepth(3)))
                    .one();
            assertThat(read.getChildren().get(0).getChildren().get(0).getName()).isEqualTo("satire");
            Film found = session.scalars(select(Film.class).where(Film_.categories.any(Category_.name.eq("comedy"))))
                    .one();
            assertThat(found.getCategories()).extracting(Category::getName).containsExactly("comedy", "satire");
            found.getCategories().removeIf(category -> category.getName().equals("satire"));
            session.commit();
            assertThat(read.getChildren().get(0).getFilms()).containsExactly(found);
        });
    }

    @Test
    void aStoreAndItsManagerReferToEachOther() {
        var mike = new Staff("Mike", "Hillyer");
        mike.setActive(true);
        mike.setPicture(new byte[] {0, -1, 127});
        var jon = new Staff("Jon", "Stephens");
        jon.setReportsTo(mike);
        var store = new Store();
        store.setManager(mike);
        store.getStaff().addAll(List.of(mike, jon));
        write(store);
        use(session -> {
            Store read = session.scalars(
                            select(Store.class).options(joinedload(Store_.manager), selectinload(Store_.staff)))
                    .one();
            assertThat(read.getStaff()).extracting(Staff::getFirstName).containsExactly("Mike", "Jon");
            assertThat(read.getManager().getStore()).isSameAs(read);
            assertThat(read.getStaff().get(1).getReportsTo()).isSameAs(read.getManager());
            Staff whole = session.scalars(
                            select(Staff.class).where(Staff_.active.eq(true)).options(undefer(Staff_.picture)))
                    .one();
            assertThat(whole.getPicture()).containsExactly(0, -1, 127);
        });
    }

    @Test
    void aRentalGoesByACopysKeyAndItsPaymentsGoWithIt() {
        var film = film("ACADEMY DINOSAUR", new Language("English"));
        var store = new Store();
        var copy = new Inventory(new InventoryKey(null, null, 2), film, store);
        var customer = new Customer("mary@example.org", Standing.GOOD);
        customer.setCreated(LocalDate.of(2024, 2, 29));
        var rental = new Rental(MORNING, copy, customer);
        write(film, store, copy, customer, rental);
        assertThat(copy.getKey()).isEqualTo(new InventoryKey(film.getId(), store.getId(), 2));
        use(session -> {
            Rental read = session.getOne(Rental.class, rental.getId());
            assertThat(read.getRented()).isEqualTo(MORNING);
            var payment = new Payment(new BigDecimal("2.99"), customer.getId());
            payment.setPaid(LocalDateTime.of(2024, 5, 1, 10, 30));
            read.getPayments().add(payment);
            session.commit();
            assertThat(session.scalars(select(Rental.class).where(Rental_.inventory.eq(read.getInventory())))
                            .all())
                    .containsExactly(read);
        });
        use(session -> {
            Payment payment = session.scalars(select(Payment.class).options(joinedload(Payment_.customer)))
                    .one();
            assertThat(payment.getCustomer().getEmail()).isEqualTo("mary@example.org");
            assertThat(payment.getCustomer().getStanding()).isEqualTo(Standing.GOOD);
            assertThat(payment.getCustomer().getCreated()).isEqualTo("2024-02-29");
            assertThat(payment.getPaid()).isEqualTo("2024-05-01T10:30");
            payment.setCustomer(null);
            session.commit();
            assertThat(payment.getCustomerId()).isEqualTo(customer.getId());
            Rental read = Objects.requireNonNull(payment.getRental());
            session.expire(read);
            sent();
            session.delete(read);
            session.commit();
            assertThat(sent()).last().isEqualTo("DELETE FROM rental WHERE rental.rental_id = ?");
            assertThat(session.scalars(select(Payment.class)).all()).isEmpty();
            assertThat(session.getOne(Inventory.class, new InventoryKey(film.getId(), store.getId(), 2))
                            .getFilm()
                            .getTitle())
                    .isEqualTo("ACADEMY DINOSAUR");
        });
    }
}
