import AssessmentModel

extension Project {
    /// Looks at everything in a project: every line, every hash, and what was left behind.
    ///
    /// - Parameter state: what is known at this machine of journals that should be there.
    /// - Returns: what is damaged, in the order of files.
    /// - Throws: `StoreError` where there is no project to look at.
    package static func verify(_ path: String, state: LocalState) throws(StoreError) -> [Damage] {
        try verify(try open(path))
    }

    static func verify(_ opening: Opening) throws(StoreError) -> [Damage] {
        let project = opening.project
        let found = try readingErrors(in: project.storage) { () throws(StorageError) in
            try project.evidenceDamages(opening.news.events) + project.profileDamages() + project.leftovers()
                + project.personalDamages()
        }
        return (opening.news.damages + found).sorted { left, right in
            left.file == right.file ? left.line ?? 0 < right.line ?? 0 : left.file < right.file
        }
    }

    /// Files whose content is not what their folder says, and evidence on record whose file is not there.
    private func evidenceDamages(_ events: [Event]) throws(StorageError) -> [Damage] {
        var damages: [Damage] = []
        for name in try storage.names(in: EvidenceFolder.folder) {
            guard let digest = SHA256Digest(name) else { continue }
            let folder = EvidenceFolder.folder(of: name)
            do throws(StorageError) {
                for name in try storage.names(in: folder) where !name.hasPrefix(".") {
                    if let damage = damage(of: "\(folder)/\(name)", expecting: digest) { damages.append(damage) }
                }
            } catch {
                damages.append(Damage(error, file: folder))
            }
        }
        for (criterion, source) in evidenceOnRecord(events) {
            guard case .file(let sha256, let name, _) = source else { continue }
            guard try EvidenceFolder.path(of: source, in: storage) == nil else { continue }
            let path = "\(EvidenceFolder.folder(of: sha256))/\(name)"
            damages.append(Damage(.evidenceMissing(criterion), file: path))
        }
        return damages
    }

    private func damage(of path: String, expecting expected: SHA256Digest) -> Damage? {
        do throws(StorageError) {
            let found = try storage.digest(of: path)
            return found == expected ? nil : Damage(.evidenceChanged(expected: expected, found: found), file: path)
        } catch {
            return Damage(error, file: path)
        }
    }

    /// What is attached now, and what would be by the other side of a conflict.
    private func evidenceOnRecord(_ events: [Event]) -> [(CriterionID, Evidence.Source)] {
        // A profile may have criteria of its own.
        let assessment = Assessment(from: info.origin, against: profile?.catalog ?? catalog, events: events)
        return zip(assessment.catalog.criteria, assessment.answers).flatMap { criterion, answer in
            answer.allAttachments.flatMap(\.field.heads).compactMap { head in
                head.value.map { (criterion.id, $0.source) }
            }
        }
    }

    /// Profiles whose content is not what their name says. The one in use has been looked at by opening.
    private func profileDamages() throws(StorageError) -> [Damage] {
        var damages: [Damage] = []
        let inUse = info.details.profileInUse.flatMap { SHA256Digest($0.sha256) }
        for name in try storage.names(in: ProfileCopy.folder) {
            guard let expected = ProfileCopy.digest(inName: name), expected != inUse else { continue }
            let path = "\(ProfileCopy.folder)/\(name)"
            do throws(StorageError) {
                let found = try storage.digest(of: path)
                if found != expected {
                    damages.append(Damage(.profileChanged(expected: expected, found: found), file: path))
                }
            } catch {
                damages.append(Damage(error, file: path))
            }
        }
        return damages
    }

    /// What interrupted programs left behind.
    private func leftovers() throws(StorageError) -> [Damage] {
        var damages: [Damage] = []
        for folder in ["", EvidenceFolder.folder, ProfileCopy.folder, Drafts.folder, Sessions.folder] {
            for name in try storage.names(in: folder) where Self.isLeftover(name) {
                damages.append(Damage(.leftover, file: folder.isEmpty ? name : "\(folder)/\(name)"))
            }
        }
        return damages
    }

    private static func isLeftover(_ name: String) -> Bool {
        name.hasPrefix(".incoming-") || name == ".new" || name.hasPrefix(".") && name.hasSuffix(".new")
    }

    private func personalDamages() throws(StorageError) -> [Damage] {
        let files = try PersonalFile.all(in: Drafts.folder, of: storage)
        return try (files + PersonalFile.all(in: Sessions.folder, of: storage)).compactMap { $0.damage(in: storage) }
    }
}
