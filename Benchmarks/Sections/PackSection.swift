import Glibc
import ProjectStore

/// Packing a project with a gigabyte of evidence, compared with tar for the archive and sha256sum for its hashes.
enum PackSection {
    private static let rounds = 3
    private static let files = 16
    private static let bytesInFile = 62_500_000

    static func rows(_ stage: Stage) throws -> [Row] {
        let project = stage.folder + "/handover"
        try SyntheticProject.make(at: project, criteria: 140, events: 1_500)
        for number in 0..<files { try addEvidence(number, to: project) }
        let (packed, archive) = (stage.folder + "/packed.cpo.tar", stage.folder + "/archive.tar")
        let peer = "tar -c -f \(archive) \(project) 2> /dev/null && find \(project) -type f -exec sha256sum {} +"
        var (ours, theirs, memory) = (Sample(), Sample(), Sample())
        for _ in 0..<rounds {
            let packing = try stage.run([stage.program, "pack", project, "-o", packed, "--force"])
            ours.add(packing.milliseconds)
            memory.add(packing.megabytes)
            theirs.add(try stage.run(["/bin/sh", "-c", peer]).milliseconds)
            unlink(archive)
        }
        unlink(packed)
        return [
            Row(
                "packing 1 GB", .milliseconds, ours.median, peer: ("tar + sha256sum", theirs.median),
                // No less than 0.8 of the peer's speed.
                target: .ratio(1.25)),
            Row("packing: memory", .megabytes, memory.quantile(1), target: .atMost(32)),
        ]
    }

    /// Adds a file of evidence that nothing compresses well.
    private static func addEvidence(_ number: Int, to project: String) throws {
        let temporary = "\(project)/evidence-\(number)"
        guard let file = fopen(temporary, "w") else { throw BenchmarkFailure.cannotWrite(temporary) }
        var hash = SHA256()
        var state = UInt64(number) &+ 1
        var rest = bytesInFile
        while rest > 0 {
            var piece = [UInt64](repeating: 0, count: 1 << 17)
            for place in piece.indices {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                piece[place] = state
            }
            piece.withUnsafeBytes { bytes in
                let bytes = UnsafeRawBufferPointer(rebasing: bytes.prefix(rest))
                hash.update(bytes)
                fwrite(bytes.baseAddress, 1, bytes.count, file)
                rest -= bytes.count
            }
        }
        guard fclose(file) == 0 else { throw BenchmarkFailure.cannotWrite(temporary) }
        let folder = "\(project)/evidence/\(hash.finish())"
        mkdir("\(project)/evidence", 0o777)
        mkdir(folder, 0o777)
        guard rename(temporary, "\(folder)/measurement-\(number).bin") == 0 else {
            throw BenchmarkFailure.cannotWrite(folder)
        }
    }
}
