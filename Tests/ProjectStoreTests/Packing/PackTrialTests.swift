import AssessmentModel
import Testing

@testable import ProjectStore

/// Whatever happens in the middle, a packed file or an unpacked directory is complete or not there, and a second try
/// completes it and cleans up.
struct PackTrialTests {
    private func expectPacked(_ target: MemoryStorage, from disk: MemoryStorage, _ place: String) throws {
        if target.content(of: PackSample.name) != nil {
            #expect(try target.content(of: PackSample.name) == PackSample.bytes(disk), "\(place)")
        }
        target.releaseAll()
        try PackSample.pack(disk, into: target, overwrites: true)
        #expect(target.paths == [PackSample.name], "\(place)")
        #expect(try target.content(of: PackSample.name) == PackSample.bytes(disk), "\(place)")
    }

    private func expectUnpacked(_ target: MemoryStorage, from disk: MemoryStorage, _ place: String) throws {
        let isThere = try target.status(of: "acme") != nil
        target.releaseAll()
        if !isThere { try PackSample.unpack(try PackSample.opened(try PackSample.bytes(disk)), into: target) }
        #expect(PackSample.files(of: target, below: "acme/") == PackSample.files(of: disk), "\(place)")
        #expect(Set(target.paths.map { $0.prefix { $0 != "/" } }) == ["acme"], "\(place)")
    }

    @Test func theDiskIsFullAndThePowerFailsWhilePacking() throws {
        let disk = try PackSample.disk()
        let size = try PackSample.bytes(disk).count
        for room in stride(from: 0, through: size + 211, by: 211) {
            let target = MemoryStorage("out")
            target.limit(to: room)
            let isDone = (try? PackSample.pack(disk, into: target)) != nil
            #expect(isDone == (room >= size))
            #expect(isDone || target.paths == [], "what failed leaves nothing")
            target.limit(to: nil)
            target.cutPower()
            #expect((target.content(of: PackSample.name) != nil) == isDone)
            try expectPacked(target, from: disk, "\(room)")
        }
    }

    @Test(arguments: [false, true]) func packingIsKilledAfterEveryStep(_ isPowerCut: Bool) throws {
        let disk = try PackSample.disk()
        var steps = 0
        while true {
            let target = MemoryStorage("out")
            var packing = try PackSample.begin(disk, into: target)
            var isDone = false
            for _ in 0..<steps where !isDone {
                if case .finished = try packing.step(1_000) { isDone = true }
            }
            if isPowerCut { target.cutPower() }
            // What a killed program leaves.
            let left = target.copied(identity: 9, location: "left")
            packing.cancel()
            try expectPacked(left, from: disk, "\(steps)")
            if isDone { break }
            steps += 1
        }
        #expect(steps > 10)
    }

    @Test func theDiskIsFullAndThePowerFailsWhileUnpacking() throws {
        let disk = try PackSample.disk()
        let pack = try PackSample.opened(try PackSample.bytes(disk))
        var room = 0
        while true {
            let target = MemoryStorage("out")
            target.limit(to: room)
            let isDone = (try? PackSample.unpack(pack, into: target)) != nil
            #expect(isDone || target.paths == [], "what failed leaves nothing")
            target.limit(to: nil)
            target.cutPower()
            #expect(try (target.status(of: "acme") != nil) == isDone)
            try expectUnpacked(target, from: disk, "\(room)")
            if isDone { break }
            room += 97
        }
        #expect(room > 500)
    }

    @Test(arguments: [false, true]) func unpackingIsKilledAfterEveryStep(_ isPowerCut: Bool) throws {
        let disk = try PackSample.disk()
        let pack = try PackSample.opened(try PackSample.bytes(disk))
        var steps = 0
        while true {
            let target = MemoryStorage("out")
            var unpacking = try Unpacking(pack, as: "acme", in: target, path: "out/acme")
            var isDone = false
            for _ in 0..<steps where !isDone { isDone = try unpacking.step(1_000) == .finished }
            if isPowerCut { target.cutPower() }
            let left = target.copied(identity: 9, location: "left")
            unpacking.cancel()
            try expectUnpacked(left, from: disk, "\(steps)")
            if isDone { break }
            steps += 1
        }
        #expect(steps > 10)
    }

    @Test func whatExistsIsNotReplaced() throws {
        let pack = try PackSample.opened(try PackSample.bytes(try PackSample.disk()))
        for path in ["acme", "acme/file"] {
            let target = MemoryStorage("out")
            target.overwrite(path, with: [1])
            #expect(throws: StoreError.alreadyExists(path: "out/acme")) { try PackSample.unpack(pack, into: target) }
            #expect(target.content(of: path) == [1])
        }
        // Two at once: the second one finds it taken.
        let target = MemoryStorage("out")
        var first = try Unpacking(pack, as: "acme", in: target, path: "out/acme")
        try PackSample.unpack(pack, into: target)
        #expect(throws: StoreError.alreadyExists(path: "out/acme")) { while try first.step() != .finished {} }
    }

    @Test func aFileThatShrinksMeanwhileIsNotPacked() throws {
        let (disk, target) = (try PackSample.disk(), MemoryStorage("out"))
        var packing = try PackSample.begin(disk, into: target)
        // The catalogue comes first.
        _ = try packing.step()
        disk.overwrite("catalog.json", with: [1])
        #expect(throws: StoreError.changedWhileCopied(path: "memory/catalog.json")) {
            while case .packing = try packing.step() {}
        }
    }
}
