"""The only room that writes the index: builds that appear whole, are sealed by checksums and can be taken back.

index/
  CURRENT                     the id of the build in use
  .lock                       held by whoever writes
  20261122-101502-3fa9c1/     a build: its records, its two indexes, its manifest and the manifest's checksum
  20261121-090000-77ab01/     the previous build, for rollback
  20261122-101502-3fa9c1.tmp/       a build being written, or left by one that died
  20261120-080000-12cd34.damaged/   a build that failed its checksums, set aside
  cache/                      what builds computed, for the next one; no reader looks there
"""

from preconise.store.builds import (
    build_lock,
    current_build_id,
    open_build,
    other_build_id,
    read_manifest,
    read_records,
    read_reports,
    rollback,
    write_build,
)
from preconise.store.cache import Cache, cache_key, open_cache
from preconise.store.contents import FORMAT, Build, BuildContents, BuildRecords
from preconise.store.records import RecordSpool

__all__ = [
    "FORMAT",
    "Build",
    "BuildContents",
    "BuildRecords",
    "Cache",
    "RecordSpool",
    "build_lock",
    "cache_key",
    "current_build_id",
    "open_build",
    "open_cache",
    "other_build_id",
    "read_manifest",
    "read_records",
    "read_reports",
    "rollback",
    "write_build",
]
