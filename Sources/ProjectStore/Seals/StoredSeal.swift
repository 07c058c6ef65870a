/// A seal as its folder has it. Only files that are what their names say are in it; others are damage.
package struct StoredSeal: Hashable, Sendable {
    /// A signature or a time stamp.
    package struct Attachment: Hashable, Sendable {
        /// The digest of its content, which names it.
        package let digest: SHA256Digest
        package let bytes: [UInt8]

        package init(_ bytes: [UInt8]) {
            digest = SHA256.digest(of: bytes)
            self.bytes = bytes
        }
    }

    /// The digest of the manifest, which names the seal.
    package let digest: SHA256Digest
    /// The bytes that signatures are over.
    package let manifest: [UInt8]
    /// In the order of their names.
    package var signatures: [Attachment]
    /// In the order of their names.
    package var timestamps: [Attachment]

    package init(_ manifest: [UInt8], signatures: [Attachment] = [], timestamps: [Attachment] = []) {
        digest = SHA256.digest(of: manifest)
        self.manifest = manifest
        self.signatures = signatures
        self.timestamps = timestamps
    }
}

extension Project {
    /// As many seals as are read, and signatures and time stamps of one. Somebody who sends more wants to keep the
    /// reader busy.
    static let mostSeals = 100

    /// The seals in the project whose manifest is intact, in the order of their names. What is not intact is named by a
    /// verification.
    package var seals: [StoredSeal] {
        let folders = ((try? storage.names(in: SealFolder.name)) ?? []).filter { SHA256Digest($0) != nil }.sorted()
        return folders.prefix(Self.mostSeals).compactMap(seal)
    }

    private func seal(in folder: String) -> StoredSeal? {
        guard let manifest = sealFile(SealFolder.manifest, in: folder) else { return nil }
        var seal = StoredSeal(manifest)
        let names = ((try? storage.names(in: "\(SealFolder.name)/\(folder)")) ?? []).sorted()
        for (kind, name) in names.compactMap({ name in SealFolder.attachment(name).map { ($0.kind, name) } })
            .prefix(Self.mostSeals)
        {
            guard let bytes = sealFile(name, in: folder) else { continue }
            switch kind {
            case .signature: seal.signatures.append(StoredSeal.Attachment(bytes))
            case .timestamp: seal.timestamps.append(StoredSeal.Attachment(bytes))
            }
        }
        return seal
    }

    /// The content of a file; nil if it is not what its name says.
    private func sealFile(_ name: String, in folder: String) -> [UInt8]? {
        let path = "\(SealFolder.name)/\(folder)/\(name)"
        guard let bytes = try? storage.bytes(of: path, limit: SealFolder.limit(ofFile: name)),
            SHA256.digest(of: bytes) == SealFolder.expectedDigest(seal: folder, file: name)
        else { return nil }
        return bytes
    }
}
