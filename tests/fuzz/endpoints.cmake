# The page reader and what it stores, with its own sources for the same reason as above.
set(endpoints ${PROJECT_SOURCE_DIR}/models/endpoints)
add_executable(fuzzpagereader fuzzpagereader.cpp
    ${endpoints}/document/addresses.cpp ${endpoints}/document/documentreader.cpp ${endpoints}/document/documentvalues.cpp
    ${endpoints}/document/endpoint.cpp ${endpoints}/document/oddities.cpp ${endpoints}/document/times.cpp
    ${endpoints}/reading/pagereader.cpp ${endpoints}/rows/rowstore.cpp ${endpoints}/rows/termtable.cpp
    ${endpoints}/rows/textarena.cpp ${endpoints}/rows/textscan.cpp)
target_link_libraries(fuzzpagereader PRIVATE reeve_flags Qt6::Gui Qt6::Network tl::expected simdjson::simdjson)
# What is typed into the filter box.
add_executable(fuzzlocalfilter fuzzlocalfilter.cpp ${endpoints}/query/localfilter.cpp)
target_link_libraries(fuzzlocalfilter PRIVATE reeve_flags Qt6::Gui Qt6::Network tl::expected)
# The last look at a fleet, as a file that anything may have written.
add_executable(fuzzfleetsnapshot fuzzfleetsnapshot.cpp
    ${endpoints}/changes/fleetsnapshot.cpp ${endpoints}/changes/snapshotfile.cpp ${endpoints}/changes/snapshotreader.cpp
    ${endpoints}/rows/termtable.cpp)
target_link_libraries(fuzzfleetsnapshot PRIVATE reeve_flags Qt6::Gui Qt6::Network tl::expected)
# Files of named views; the columns and fields that they speak of come from the library.
add_executable(fuzzviews fuzzviews.cpp ${endpoints}/views/endpointview.cpp ${endpoints}/views/viewreader.cpp
    ${profiles}/duplicatekey.cpp ${profiles}/jsonfields.cpp)
target_link_libraries(fuzzviews PRIVATE reeve_models)
foreach(target fuzzpagereader fuzzlocalfilter fuzzfleetsnapshot fuzzviews)
    target_compile_options(${target} PRIVATE -fsanitize=fuzzer-no-link)
    target_link_options(${target} PRIVATE -fsanitize=fuzzer)
endforeach()
