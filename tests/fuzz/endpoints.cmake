# The page reader and what it stores, with its own sources for the same reason as above.
set(endpoints ${PROJECT_SOURCE_DIR}/models/endpoints)
add_executable(fuzzpagereader fuzzpagereader.cpp
    ${endpoints}/addresses.cpp ${endpoints}/documentreader.cpp ${endpoints}/documentvalues.cpp
    ${endpoints}/endpoint.cpp ${endpoints}/oddities.cpp ${endpoints}/pagereader.cpp ${endpoints}/rowstore.cpp
    ${endpoints}/termtable.cpp ${endpoints}/textarena.cpp ${endpoints}/textscan.cpp ${endpoints}/times.cpp)
target_link_libraries(fuzzpagereader PRIVATE reeve_flags Qt6::Gui Qt6::Network tl::expected simdjson::simdjson)
target_compile_options(fuzzpagereader PRIVATE -fsanitize=fuzzer-no-link)
target_link_options(fuzzpagereader PRIVATE -fsanitize=fuzzer)
# What is typed into the filter box.
add_executable(fuzzlocalfilter fuzzlocalfilter.cpp ${endpoints}/localfilter.cpp)
target_link_libraries(fuzzlocalfilter PRIVATE reeve_flags Qt6::Gui Qt6::Network tl::expected)
target_compile_options(fuzzlocalfilter PRIVATE -fsanitize=fuzzer-no-link)
target_link_options(fuzzlocalfilter PRIVATE -fsanitize=fuzzer)
# The last look at a fleet, as a file that anything may have written.
add_executable(fuzzfleetsnapshot fuzzfleetsnapshot.cpp
    ${endpoints}/changes/fleetsnapshot.cpp ${endpoints}/changes/snapshotfile.cpp ${endpoints}/changes/snapshotreader.cpp
    ${endpoints}/rows/termtable.cpp)
target_link_libraries(fuzzfleetsnapshot PRIVATE reeve_flags Qt6::Gui Qt6::Network tl::expected)
target_compile_options(fuzzfleetsnapshot PRIVATE -fsanitize=fuzzer-no-link)
target_link_options(fuzzfleetsnapshot PRIVATE -fsanitize=fuzzer)
