extension Project {
    /// Files in the folder of seals that are not what their names say, that the program never put there, or that
    /// nothing reads because there are too many.
    func sealDamages() -> [Damage] {
        var damages: [Damage] = []
        var seals = 0
        for folder in storage.names(in: SealFolder.name, &damages).sorted() {
            let path = "\(SealFolder.name)/\(folder)"
            guard SHA256Digest(folder) != nil else {
                damages += stray(folder, in: SealFolder.name)
                continue
            }
            seals += 1
            guard seals <= Self.mostSeals else {
                damages.append(Damage(.tooMany(limit: Self.mostSeals), file: path))
                continue
            }
            let files = storage.names(in: path, &damages).sorted()
            if !files.contains(SealFolder.manifest) {
                damages.append(Damage(.missing, file: "\(path)/\(SealFolder.manifest)"))
            }
            var attachments = 0
            for name in files where !name.hasPrefix(".") {
                guard let expected = SealFolder.expectedDigest(seal: folder, file: name) else {
                    damages.append(Damage(.notUsed, file: "\(path)/\(name)"))
                    continue
                }
                let isManifest = name == SealFolder.manifest
                attachments += isManifest ? 0 : 1
                guard isManifest || attachments <= Self.mostSeals else {
                    damages.append(Damage(.tooMany(limit: Self.mostSeals), file: "\(path)/\(name)"))
                    continue
                }
                if let damage = sealDamage("\(path)/\(name)", expected, limit: SealFolder.limit(ofFile: name)) {
                    damages.append(damage)
                }
            }
        }
        return damages
    }

    private func sealDamage(_ path: String, _ expected: SHA256Digest, limit: Int) -> Damage? {
        do throws(StorageError) {
            if let bytes = try storage.status(of: path)?.bytes, bytes > limit {
                return Damage(.tooLarge(bytes: bytes, limit: limit), file: path)
            }
            let found = try storage.digest(of: path)
            return found == expected ? nil : Damage(.sealChanged(expected: expected, found: found), file: path)
        } catch {
            return Damage(error, file: path)
        }
    }
}
