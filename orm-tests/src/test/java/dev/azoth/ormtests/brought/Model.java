package dev.azoth.ormtests.brought;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Entities in one class, in the styles that people bring along. */
public final class Model {
    private Model() {}

    /** What has a name shows it. */
    public interface Named {
        String getName();

        default String shown() {
            return "<" + getName() + ">";
        }
    }

    /** As Lombok's {@code @Data} would have it: equal by all values, the key among them. */
    @Entity
    @Table(name = "accounts")
    public static class Account implements Named {
        @Id
        @GeneratedValue
        private Long id;

        @Column(nullable = false)
        private String name = "anonymous";

        private boolean isActive = true;
        private Boolean isAdmin;
        private boolean locked;
        private String eMail;

        @OneToOne(mappedBy = "account", cascade = CascadeType.ALL, fetch = FetchType.LAZY, optional = true)
        private Profile profile;

        @OneToMany(mappedBy = "account", cascade = CascadeType.ALL, orphanRemoval = true)
        private Set<Device> devices = new HashSet<>();

        @ManyToMany
        private Set<Account> follows = new HashSet<>();

        @ManyToMany(mappedBy = "follows")
        private Set<Account> followers = new HashSet<>();

        public Long getId() {
            return id;
        }

        @Override
        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public boolean isActive() {
            return isActive;
        }

        public void setActive(boolean active) {
            isActive = active;
        }

        public Boolean getIsAdmin() {
            return isAdmin;
        }

        public void setIsAdmin(Boolean isAdmin) {
            this.isAdmin = isAdmin;
        }

        public boolean isLocked() {
            return locked;
        }

        public void setLocked(boolean locked) {
            this.locked = locked;
        }

        public String getEMail() {
            return eMail;
        }

        public void setEMail(String eMail) {
            this.eMail = eMail;
        }

        public Profile getProfile() {
            return profile;
        }

        public void setProfile(Profile profile) {
            this.profile = profile;
        }

        public Set<Device> getDevices() {
            return devices;
        }

        public Set<Account> getFollows() {
            return follows;
        }

        public Set<Account> getFollowers() {
            return followers;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Account that
                    && Objects.equals(id, that.id)
                    && Objects.equals(name, that.name)
                    && isActive == that.isActive
                    && locked == that.locked;
        }

        @Override
        public int hashCode() {
            return Objects.hash(id, name, isActive, locked);
        }

        @Override
        public String toString() {
            return "Account(id=" + id + ", name=" + name + ", profile=" + profile + ", devices=" + devices + ")";
        }
    }

    /** The side that has the column. */
    @Entity
    public static class Profile {
        @Id
        @GeneratedValue
        private Long id;

        private String text;

        @OneToOne(optional = false)
        @JoinColumn(name = "account_id")
        private Account account;

        protected Profile() {}

        public Profile(Account account, String text) {
            this.account = account;
            this.text = text;
        }

        public String getText() {
            return text;
        }

        public Account getAccount() {
            return account;
        }
    }

    /** Equal by its values: while it is new, those that are not written yet. */
    @Entity
    public static class Device {
        @Id
        @GeneratedValue
        private Integer id;

        private String label;

        @ManyToOne(fetch = FetchType.LAZY)
        private Account account;

        @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
        @JoinColumn(name = "device")
        private List<Login> logins = new ArrayList<>();

        protected Device() {}

        public Device(Account account, String label) {
            this.account = account;
            this.label = label;
        }

        public String getLabel() {
            return label;
        }

        public void setLabel(String label) {
            this.label = label;
        }

        public Account getAccount() {
            return account;
        }

        public void setAccount(Account account) {
            this.account = account;
        }

        public List<Login> getLogins() {
            return logins;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Device that && Objects.equals(id, that.id) && Objects.equals(label, that.label);
        }

        @Override
        public int hashCode() {
            return Objects.hash(id, label);
        }
    }

    /** Of a device, which it does not know. */
    @Entity
    public static class Login {
        @Id
        @GeneratedValue
        private Integer id;

        private int place;

        protected Login() {}

        public Login(int place) {
            this.place = place;
        }

        public int getPlace() {
            return place;
        }
    }
}
