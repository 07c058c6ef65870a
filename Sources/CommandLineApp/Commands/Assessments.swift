import AssessmentModel
import CatalogFormat
import ProjectStore
import Scoring
import Snapshots
import Workspace

// Opens and changes assessments for commands; every error becomes a `Failure` with a message.
extension CommandContext {
    /// Opens an assessment for reading.
    func read(_ path: String) throws(Failure) -> AssessmentReader {
        do throws(StoreError) { return try AssessmentReader(path) } catch {
            throw Failure(.io, ErrorText.opening(error))
        }
    }

    /// Opens an assessment for writing, signing with the given name or else the user's.
    func edit(_ path: String, as name: String?) throws(Failure) -> AssessmentEditor {
        do throws(StoreError) {
            let editor = try AssessmentEditor(path, as: person.author(given: name), state: files.state)
            for notice in editor.notices { console.printError("cpo: \(NoticeText.line(notice)[language])") }
            return editor
        } catch {
            throw Failure(.io, ErrorText.opening(error))
        }
    }

    /// Begins an assessment in a new directory.
    ///
    /// - Parameter profile: the file of the profile that it is seen under; nil for none.
    func create(
        _ path: String, _ subject: Subject, catalog: String, under profile: String? = nil, by name: String?
    ) throws(Failure) {
        guard !subject.name.isEmpty else { throw Failure(.usage, CommandText.emptySubject) }
        let catalog = try Catalogs.load(catalog)
        let file = try profile.map { path throws(Failure) in try Profiles.file(path) }
        // Nothing is created for a profile of another catalogue.
        if let file { _ = try Profiles.reading { () throws(CatalogError) in try ProjectProfile(file, for: catalog) } }
        do throws(StoreError) {
            try AssessmentEditor.create(
                at: path, subject: subject, catalog: catalog, by: person.author(given: name), state: files.state,
                time: now)
        } catch {
            throw Failure(.io, ErrorText.command(error))
        }
        if let file { try use(file, in: path, by: name) }
    }

    /// Adds a profile to an assessment, which is seen under it from then on.
    func use(_ file: ProfileFile, in path: String, by name: String?) throws(Failure) {
        var editor = try edit(path, as: name)
        do throws(StoreError) { try editor.use(file, at: now) } catch {
            if case .badProfile(let faults) = error { throw Failure(.io, lines: ErrorText.lines(faults)) }
            throw Failure(.io, ErrorText.command(error))
        }
        try editor.commit()
    }

    /// Warns on standard error if anything is damaged.
    func reportDamages(_ damages: [Damage]) {
        if let warning = DamageText.warning(damages) { console.printError("cpo: \(warning[language])") }
    }
}

extension AssessmentReader {
    /// The requested profile, else the one in use; nil for the untailored catalogue.
    func profile(_ option: ProfileOption) throws(Failure) -> ProjectProfile? {
        if option.noProfile { return nil }
        guard let path = option.profile else { return profile(of: .inUse) }
        return try Profiles.tailoring(path, of: project)
    }
}

extension AssessmentEditor {
    /// Records the change as an event; `commit` writes it.
    mutating func change(_ change: Change, in slot: Assessment.Slot, at time: Timestamp) throws(Failure) {
        try self.change([(change, slot)], at: time)
    }

    /// Records changes as events that are undone and redone together; `commit` writes them.
    mutating func change(
        _ changes: [(change: Change, slot: Assessment.Slot)], at time: Timestamp
    ) throws(Failure) {
        var first: EventID?
        for (change, slot) in changes {
            do throws(StoreError) {
                let event = try record(change, in: slot, at: time, with: first)
                first = first ?? event.id
            } catch {
                throw Failure(.usage, ErrorText.command(error))
            }
        }
    }

    /// Writes the recorded changes to disk. A command that fails has changed nothing, now or later.
    mutating func commit() throws(Failure) {
        do throws(StoreError) {
            try save()
        } catch {
            discard()
            throw Failure(.io, ErrorText.command(error))
        }
    }
}

extension CatalogView {
    /// The view under the profile, or as published without one.
    init(_ profile: ProjectProfile?) { self = profile.map { .under($0) } ?? .asPublished }
}

extension Scoreboard {
    /// Scores an assessment.
    ///
    /// - Parameter model: overrides the catalogue's.
    init(
        _ assessment: Assessment, _ evidence: EvidenceConditions, under model: ScoringModel? = nil, on day: CalendarDay
    ) throws(Failure) {
        do throws(ScoringError) {
            self = try Scoreboard(assessment, model: model, on: day) { evidence[$0].counts }
        } catch {
            throw Failure(.io, ErrorText.line(error))
        }
    }
}
