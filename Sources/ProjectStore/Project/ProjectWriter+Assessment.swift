import AssessmentModel
import CatalogFormat

// What is said of the assessment as a whole. Each is an event: it has to be saved like any other, and is undone so.

extension ProjectWriter {
    /// Takes the file of a profile into the project, and records that the project is seen under it.
    ///
    /// - Parameter seen: the highest clock of all events known: `Assessment.clock`.
    /// - Throws: `StoreError`; `badProfile` where it is no profile of the project's catalogue.
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
        // The file first: what an event names has to be there.
        try save(file, digest)
        let reference = ProfileReference(id: tailoring.profile.id, sha256: digest.description)
        return try record(.profile(reference), at: time, afterClock: seen)
    }

    /// Records that the project's catalogue is taken as it is again. The profile's file stays: older states of the
    /// assessment name it.
    ///
    /// - Returns: the event; nil where there is no profile in use.
    /// - Throws: `StoreError`.
    package mutating func dropProfile(at time: Timestamp, afterClock seen: Int) throws(StoreError) -> Event? {
        guard project.info.details.profileInUse != nil else { return nil }
        return try record(.profile(nil), at: time, afterClock: seen)
    }

    /// Records another name, kind or role of the assessment's subject: an event for each that differs or is in
    /// conflict.
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

    /// Records a change of the assessment as a whole, in the place of all that the project knows of.
    private mutating func record(
        _ change: Change, at time: Timestamp, afterClock seen: Int
    ) throws(StoreError) -> Event {
        try record(
            change, of: .assessment, replacing: project.info.details.replaced(by: change), at: time, afterClock: seen)
    }
}
