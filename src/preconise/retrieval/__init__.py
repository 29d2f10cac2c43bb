"""From a query to ranked passages: the encoder, the dense and the sparse index, and the fusion of their scores."""
