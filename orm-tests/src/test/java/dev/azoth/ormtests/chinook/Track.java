package dev.azoth.ormtests.chinook;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

/** Of an album, on playlists. */
@Entity
public class Track {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "track_id")
    private Integer id;

    @Column(length = 200, nullable = false)
    private String name;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "album_id")
    private Album album;

    @ManyToOne(fetch = FetchType.LAZY, optional = false, cascade = CascadeType.PERSIST)
    @JoinColumn(name = "media_type_id")
    private MediaType mediaType;

    @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    @JoinColumn(name = "genre_id")
    private Genre genre;

    @Column(length = 220)
    private String composer;

    @Column(nullable = false)
    private int milliseconds;

    private Integer bytes;

    @Column(precision = 10, scale = 2, nullable = false)
    private BigDecimal unitPrice;

    @ManyToMany(mappedBy = "tracks")
    private Set<Playlist> playlists = new HashSet<>();

    protected Track() {}

    Track(Album album, String name, MediaType mediaType, Genre genre, int milliseconds, BigDecimal unitPrice) {
        this.album = album;
        this.name = name;
        this.mediaType = mediaType;
        this.genre = genre;
        this.milliseconds = milliseconds;
        this.unitPrice = unitPrice;
    }

    public String getName() {
        return name;
    }

    public Album getAlbum() {
        return album;
    }

    public MediaType getMediaType() {
        return mediaType;
    }

    public Genre getGenre() {
        return genre;
    }

    public String getComposer() {
        return composer;
    }

    public void setComposer(String composer) {
        this.composer = composer;
    }

    public Integer getBytes() {
        return bytes;
    }

    public int getMilliseconds() {
        return milliseconds;
    }

    public BigDecimal getUnitPrice() {
        return unitPrice;
    }

    public Set<Playlist> getPlaylists() {
        return playlists;
    }
}
