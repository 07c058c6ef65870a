import AssessmentModel
import CatalogFormat

// Changes of the assessment as a whole. Each is an event that has to be saved, and can be undone, like any other.

extension ProjectWriter {
    /// Copies the file of a profile into the project, and records that the profile is in use.
    ///
    /// - Parameter seen: the highest clock of all known events, `Assessment.clock`.
    /// - Throws: `StoreError`; `badProfile` if it is not a profile of the project's catalogue.
    package mutating func use(
        _ file: ProfileFile, at time: Timestamp, afterClock seen: Int
    ) throws(StoreError) -> Event {
        let tailoring: ProfileReader.Tailoring
        do throws(CatalogError) {
            tailoring = try ProfileReader.read(file, for: project.catalog)
        } catch {
            throw .badProfile(error)
        }
        let digest = SHA256.digest(of: file.bytes)
        // The file comes first, because an event must not name what does not exist.
        try save(file, digest)
        let reference = ProfileReference(id: tailoring.profile.id, sha256: digest.description)
        return try record(.profile(reference), at: time, afterClock: seen)
    }

    /// Records that no profile is in use any more. The profile's file stays, because earlier states of the assessment
    /// name it.
    ///
    /// - Returns: the event; nil if there is no profile in use.
    /// - Throws: `StoreError`.
    package mutating func dropProfile(at time: Timestamp, afterClock seen: Int) throws(StoreError) -> Event? {
        guard project.info.details.profileInUse != nil else { return nil }
        return try record(.profile(nil), at: time, afterClock: seen)
    }

    /// Copies a catalogue into the project, and records that the assessment goes over to it. It shows when the project
    /// is next opened.
    ///
    /// - Parameter first: the first of the events that were made in one go with it; nil if there are none.
    /// - Throws: `StoreError`.
    package mutating func goOver(
        to catalog: Catalog, with first: EventID?, at time: Timestamp, afterClock seen: Int
    ) throws(StoreError) -> Event {
        let bytes = CatalogWriter.json(catalog)
        let digest = SHA256.digest(of: bytes)
        var edition: CatalogEdition?
        if digest != project.info.catalog.digest {
            // The file comes first, because an event must not name what does not exist.
            try save(catalog: bytes, digest)
            edition = CatalogEdition(id: catalog.id, version: catalog.version, sha256: digest.description)
        }
        return try record(
            .catalog(edition), of: .assessment, replacing: project.info.details.replaced(by: .catalog(edition)),
            intent: first.map { .with($0) } ?? .change, at: time, afterClock: seen)
    }

    /// Records another name, kind or role of the subject, with an event for each that differs or is in conflict.
    ///
    /// - Throws: `StoreError`.
    package mutating func change(
        subject: Subject, at time: Timestamp, afterClock seen: Int
    ) throws(StoreError) -> [Event] {
        let (details, present) = (project.info.details, project.info.subject)
        var events: [Event] = []
        if subject.name != present.name || details.name.isConflicted {
            events.append(try record(.name(subject.name), at: time, afterClock: seen))
        }
        if subject.kind != present.kind || details.kind.isConflicted {
            events.append(try record(.kind(subject.kind), at: time, afterClock: seen))
        }
        if subject.role != present.role || details.role.isConflicted {
            events.append(try record(.role(subject.role), at: time, afterClock: seen))
        }
        return events
    }

    /// Records a change of the assessment as a whole that replaces every value known to the project.
    private mutating func record(
        _ change: Change, at time: Timestamp, afterClock seen: Int
    ) throws(StoreError) -> Event {
        try record(
            change, of: .assessment, replacing: project.info.details.replaced(by: change), at: time, afterClock: seen)
    }
}
