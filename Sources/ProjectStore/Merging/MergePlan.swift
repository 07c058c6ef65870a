import AssessmentModel
import CatalogFormat
import Glibc

/// What copies of an assessment have that one directory of it lacks. Making a plan changes nothing.
///
/// Whole files are added, and a journal may be replaced by one that continues it. Nothing that exists is lost.
package struct MergePlan: Sendable {
    /// Something to add.
    package struct Addition: Sendable {
        /// What is added.
        enum Content: Sendable {
            /// Lines of a journal, all of them from its beginning.
            case journal([UInt8])
            /// A file of evidence that should have this content. It is hashed when it is taken in, and not before.
            case evidence(SHA256Digest)
            /// A profile.
            case profile([UInt8])
            /// A catalogue that the assessment went over to.
            case catalog([UInt8])
            /// A file of a seal.
            case seal([UInt8])
            /// Who a participant is.
            case participant([UInt8])
            /// That the name of a participant was removed.
            case removal(ParticipantID)
        }

        /// The path in the copy, and here unless something else is there.
        package let file: String
        package let bytes: Int
        let content: Content

        var isJournal: Bool { if case .journal = content { true } else { false } }
        package var isEvidence: Bool { if case .evidence = content { true } else { false } }
        package var isSeal: Bool { if case .seal = content { true } else { false } }
        /// Whether it names a participant, or removes a name.
        package var isAboutParticipant: Bool {
            switch content {
            case .participant, .removal: true
            case .journal, .evidence, .profile, .catalog, .seal: false
            }
        }
        package var isProfile: Bool { if case .profile = content { true } else { false } }
    }

    /// A participant who is somebody else in a copy. What is here stays.
    package struct OtherName: Hashable, Sendable {
        package let here: Participant
        package let there: Participant
    }

    /// What one of the copies brings.
    package struct Source: Sendable {
        /// What it adds: journals, then evidence, then profiles, catalogues, seals and participants.
        package fileprivate(set) var additions: [Addition] = []
        /// The events that are not known here, in their order.
        package fileprivate(set) var events: [Event] = []
        /// The number of events of unknown kinds that are not known here.
        package fileprivate(set) var unknownEvents = 0
        /// What is wrong in the copy. A damaged journal is added with its damage, other damaged files are left out.
        package fileprivate(set) var damages: [Damage] = []
        /// The participants who have another name or role in the copy.
        package fileprivate(set) var otherNames: [OtherName] = []
        let storage: any ReadableStorage

        /// The path of the copy, as the caller gave it.
        package var path: String { storage.location }
    }

    /// A file that may have the content of another one.
    struct Alternative: Sendable {
        let storage: any ReadableStorage
        let file: String
        let bytes: Int
    }

    package private(set) var sources: [Source] = []
    /// Further files of evidence that should have a content, for the case that the first of them has not.
    private(set) var alternatives: [SHA256Digest: [Alternative]] = [:]
    let storage: any Storage

    /// Whether the directory has everything already.
    package var isEmpty: Bool { sources.allSatisfy(\.additions.isEmpty) }

    /// Compares a project with copies of the same assessment: directories or packed files. Reads no evidence.
    ///
    /// - Parameter events: all events of the project, those of unknown kinds included.
    /// - Throws: `StoreError`; `otherAssessment` and `sameDirectory` for a directory that is not such a copy.
    package init(of paths: [String], into project: Project, knowing events: Set<EventID>) throws(StoreError) {
        var copies: [any ReadableStorage] = []
        for path in paths { copies.append(try Project.storage(at: path)) }
        try self.init(of: copies, into: try project.writableStorage(), project, knowing: events)
    }

    init(
        of copies: [any ReadableStorage], into storage: any Storage, _ project: Project, knowing events: Set<EventID>
    ) throws(StoreError) {
        self.storage = storage
        var known = Known(events, in: storage)
        for copy in copies {
            // What the vendor has is read where it is.
            if project.audit != nil, !AuditFile.isThere(in: copy) { throw .notAllowed(to: project.voice) }
            let (id, catalog) = try Self.identity(of: copy)
            guard copy.identity(of: "").map({ $0 != storage.identity(of: "") }) ?? true else {
                throw .sameDirectory(path: copy.location)
            }
            guard id == project.info.id, catalog == project.info.catalog.digest else {
                throw .otherAssessment(path: copy.location)
            }
            sources.append(try source(copy, scale: project.catalog.scale, &known))
        }
        alternatives = known.alternatives
    }

    /// The assessment that a copy is of, and the catalogue that it began with. An auditor's directory says whose it is.
    private static func identity(of copy: any ReadableStorage) throws(StoreError) -> (String, SHA256Digest) {
        if AuditFile.isThere(in: copy) {
            let audit = try AuditFile(in: copy)
            return (audit.project, audit.catalog)
        }
        let info = try ProjectFile.read(in: copy)
        return (info.id, info.catalog.digest)
    }

    private func source(
        _ copy: any ReadableStorage, scale: Scale, _ known: inout Known
    ) throws(StoreError) -> Source {
        var source = Source(storage: copy)
        try readingErrors(in: copy) { () throws(StorageError) in
            try source.addJournals(scale: scale, &known)
            try source.addEvidence(&known)
            try source.addProfiles(&known)
            try source.addCatalogs(&known)
            try source.addSeals(&known)
            source.addParticipants(&known)
        }
        return source
    }

    /// What the directory has, and what earlier copies bring.
    fileprivate struct Known {
        var events: Set<EventID>
        /// What the directory has.
        let evidence: Set<String>
        /// What copies bring.
        var offered: Set<SHA256Digest> = []
        var alternatives: [SHA256Digest: [MergePlan.Alternative]] = [:]
        var profiles: Set<String>
        var catalogs: Set<String>
        /// The paths of the files of seals.
        var seals: Set<String>
        /// The participants whose names were removed.
        var removed: Set<ParticipantID>
        /// Who the others are. One whose file cannot be read is not known, so a copy repairs it.
        var participants: [ParticipantID: Participant]

        init(_ events: Set<EventID>, in storage: any ReadableStorage) {
            self.events = events
            let folders = (try? storage.names(in: EvidenceFolder.folder)) ?? []
            evidence = Set(
                folders.filter { folder in
                    let names = try? storage.names(in: EvidenceFolder.folder(of: folder))
                    return names?.contains(where: EvidenceName.isSafe) ?? false
                })
            profiles = Set((try? storage.names(in: ProfileCopy.folder)) ?? [])
            catalogs = Set((try? storage.names(in: CatalogInUse.folder)) ?? [])
            seals = Set(
                ((try? storage.names(in: SealFolder.name)) ?? []).flatMap { seal in
                    ((try? storage.names(in: "\(SealFolder.name)/\(seal)")) ?? []).map {
                        "\(SealFolder.name)/\(seal)/\($0)"
                    }
                })
            let entries = ((try? storage.names(in: ParticipantFiles.folder)) ?? []).compactMap(ParticipantFiles.entry)
            removed = Set(entries.filter { $0.kind == .removal }.map(\.id))
            participants = entries.filter { $0.kind == .name }.reduce(into: [:]) { known, entry in
                known[entry.id] = try? ParticipantFiles.content(of: entry.id, in: storage).participant
            }
        }
    }
}

// MARK: - What a copy has

extension MergePlan.Source {
    /// Adds the journals that have a line which is not known.
    fileprivate mutating func addJournals(scale: Scale, _ known: inout MergePlan.Known) throws(StorageError) {
        var decoder = EventDecoder(scale: scale)
        var all = News()
        for name in try storage.names(in: Journals.folder).sorted() where JournalName.isJournal(name) {
            let path = "\(Journals.folder)/\(name)"
            do throws(StorageError) {
                let file = try ReadingFile(path, in: storage)
                let size = try file.status().bytes
                guard size <= Journals.largest else {
                    damages.append(Damage(.tooLarge(bytes: size, limit: Journals.largest), file: path))
                    continue
                }
                var news = News()
                var cursor = JournalCursor(file: path)
                try cursor.read(file, with: &decoder, into: &news)
                news.keepEvents { !known.events.contains($0) }
                guard !news.isEmpty else { continue }
                // A last line without an end may still be arriving.
                let lines = try file.bytes(0..<cursor.offset)
                additions.append(MergePlan.Addition(file: path, bytes: lines.count, content: .journal(lines)))
                known.events.formUnion(news.events.map(\.id))
                known.events.formUnion(news.unknown.map(\.order.id))
                damages += cursor.damages
                all.add(news)
            } catch {
                damages.append(Damage(error, file: path))
            }
        }
        all.settle()
        events = all.events
        unknownEvents = all.unknown.count
    }

    fileprivate mutating func addEvidence(_ known: inout MergePlan.Known) throws(StorageError) {
        for folder in try storage.names(in: EvidenceFolder.folder).sorted() where !known.evidence.contains(folder) {
            guard let digest = SHA256Digest(folder) else { continue }
            let names = try storage.names(in: EvidenceFolder.folder(of: folder)).filter(EvidenceName.isSafe)
            for name in names.sorted() {
                let path = "\(EvidenceFolder.folder(of: folder))/\(name)"
                do throws(StorageError) {
                    let bytes = try ReadingFile(path, in: storage).status().bytes
                    if known.offered.insert(digest).inserted {
                        additions.append(MergePlan.Addition(file: path, bytes: bytes, content: .evidence(digest)))
                    } else {
                        known.alternatives[digest, default: []].append(
                            MergePlan.Alternative(storage: storage, file: path, bytes: bytes))
                    }
                } catch {
                    damages.append(Damage(error, file: path))
                }
            }
        }
    }

    fileprivate mutating func addProfiles(_ known: inout MergePlan.Known) throws(StorageError) {
        for name in try storage.names(in: ProfileCopy.folder).sorted() where !known.profiles.contains(name) {
            guard let digest = ProfileCopy.digest(inName: name) else { continue }
            let path = "\(ProfileCopy.folder)/\(name)"
            guard intact(path, digest, changed: Damage.Kind.profileChanged) != nil else { continue }
            let bytes = try storage.bytes(of: path, limit: ProfileFile.mostBytes)
            additions.append(MergePlan.Addition(file: path, bytes: bytes.count, content: .profile(bytes)))
            known.profiles.insert(name)
        }
    }

    fileprivate mutating func addCatalogs(_ known: inout MergePlan.Known) throws(StorageError) {
        for name in try storage.names(in: CatalogInUse.folder).sorted() where !known.catalogs.contains(name) {
            guard let digest = CatalogInUse.digest(inName: name) else { continue }
            let path = CatalogInUse.path(of: digest)
            guard intact(path, digest, changed: Damage.Kind.catalogChanged) != nil else { continue }
            let bytes = try storage.bytes(of: path, limit: CatalogReader.mostJSON)
            additions.append(MergePlan.Addition(file: path, bytes: bytes.count, content: .catalog(bytes)))
            known.catalogs.insert(name)
        }
    }

    /// Adds the manifests before what is beside them, so that a merge that was interrupted leaves no signature alone.
    fileprivate mutating func addSeals(_ known: inout MergePlan.Known) throws(StorageError) {
        for seal in try storage.names(in: SealFolder.name).sorted() {
            let folder = "\(SealFolder.name)/\(seal)"
            guard SHA256Digest(seal) != nil, try storage.status(of: folder)?.kind == .folder else { continue }
            let names = try storage.names(in: folder).sorted()
            for name in names.filter({ $0 == SealFolder.manifest }) + names.filter({ $0 != SealFolder.manifest }) {
                let (path, limit) = ("\(folder)/\(name)", SealFolder.limit(ofFile: name))
                guard !known.seals.contains(path),
                    let digest = SealFolder.expectedDigest(seal: seal, file: name),
                    let size = intact(path, digest, changed: Damage.Kind.sealChanged)
                else { continue }
                guard size <= limit else {
                    damages.append(Damage(.tooLarge(bytes: size, limit: limit), file: path))
                    continue
                }
                let bytes = try storage.bytes(of: path, limit: limit)
                additions.append(MergePlan.Addition(file: path, bytes: bytes.count, content: .seal(bytes)))
                known.seals.insert(path)
            }
        }
    }

    /// Adds the names that are not known, and removes those that were removed there. A name here stays.
    fileprivate mutating func addParticipants(_ known: inout MergePlan.Known) {
        let entries = storage.names(in: ParticipantFiles.folder, &damages).sorted().compactMap(ParticipantFiles.entry)
        for (id, kind) in entries where kind == .removal && known.removed.insert(id).inserted {
            additions.append(
                MergePlan.Addition(file: ParticipantFiles.path(of: id, kind), bytes: 0, content: .removal(id)))
        }
        for (id, kind) in entries where kind == .name && !known.removed.contains(id) {
            let path = ParticipantFiles.path(of: id)
            do throws(Damage.Kind) {
                let (there, bytes) = try ParticipantFiles.content(of: id, in: storage)
                guard let here = known.participants[id] else {
                    known.participants[id] = there
                    additions.append(
                        MergePlan.Addition(file: path, bytes: bytes.count, content: .participant(bytes)))
                    continue
                }
                if here != there { otherNames.append(MergePlan.OtherName(here: here, there: there)) }
            } catch {
                damages.append(Damage(error, file: path))
            }
        }
    }

    /// The size of a file in bytes; nil, and noted as damage, if it is not what its name says.
    private mutating func intact(
        _ path: String, _ expected: SHA256Digest, changed: (SHA256Digest, SHA256Digest) -> Damage.Kind
    ) -> Int? {
        do throws(StorageError) {
            let found = try storage.digest(of: path)
            if found == expected { return try storage.status(of: path)?.bytes }
            damages.append(Damage(changed(expected, found), file: path))
        } catch {
            damages.append(Damage(error, file: path))
        }
        return nil
    }
}
